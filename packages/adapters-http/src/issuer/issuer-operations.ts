import { type AnySchema, IssuedAccount, IssuedCard } from "@condor/core";
import { BookPageOnWire, CardAsked, FindingOnWire, IssuerTerms, OrderAsked } from "./issuer-contract.js";
import type { ProblemType } from "./problem.js";

/** One thing that an issuer is asked over HTTP. */
export interface IssuerOperation {
  readonly id: string;
  readonly method: "get" | "post";
  readonly path: string;
  readonly summary: string;
  readonly about: string;
  readonly body?: AnySchema;
  readonly data: AnySchema;
  /** Problems beside those of any request. */
  readonly problems: ReadonlyArray<ProblemType>;
}

const made = ["declined", "contradiction", "unknown"] as const;

/** `CardIssuer` over HTTP: a route for each method, and one for what the issuer declares. */
export const issuerOperations = {
  terms: {
    id: "terms",
    method: "get",
    path: "/terms",
    summary: "The issuer's name, the version of its mapping, and how long it keeps keys",
    about:
      "Asked once, when a service starts. The name is for ever: a creation begun at another name waits for a person.",
    data: IssuerTerms,
    problems: [],
  },
  openAccount: {
    id: "openAccount",
    method: "post",
    path: "/accounts",
    summary: "Open the account of an order",
    about: "One key opens at most one account, and every repeat gets the same answer, also at once.",
    body: OrderAsked,
    data: IssuedAccount,
    problems: made,
  },
  issueDebitCard: {
    id: "issueDebitCard",
    method: "post",
    path: "/cards",
    summary: "Issue the card of an order, on the account that it names",
    about:
      "One key issues at most one card, and every repeat gets the same answer, also at once. No card number is told.",
    body: CardAsked,
    data: IssuedCard,
    problems: made,
  },
  findByKey: {
    id: "findByKey",
    method: "post",
    path: "/findings",
    summary: "Tell whether what a key made fits its order",
    about: "Changes nothing. It is a POST because an order does not belong into a URL.",
    body: OrderAsked,
    data: FindingOnWire,
    problems: ["unknown"],
  },
  books: {
    id: "books",
    method: "get",
    path: "/books",
    summary: "List everything that was ever made, in pages",
    about: "`after` is the `next` of the page before.",
    data: BookPageOnWire,
    problems: ["unknown"],
  },
} as const satisfies Readonly<Record<string, IssuerOperation>>;
