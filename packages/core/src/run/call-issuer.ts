import { pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { match } from "ts-pattern";
import { isReachable } from "../account/issued-account.js";
import type { CardIssuer, Finding, IssuerFailure } from "../card-issuer.js";
import type { Action } from "../next/action.js";
import type { Outcome } from "../next/knowledge.js";
import { storable } from "../schema/well-formed.js";
import { ofIssuer } from "./guarded.js";

/** What the books say stands for the answer that contradicted the order. */
const found = (finding: Finding): Outcome =>
  match(finding)
    .returnType<Outcome>()
    .with({ _tag: "AccountFits" }, ({ account }) => ({ _tag: "AccountOpened", account }))
    .with({ _tag: "CardFits" }, ({ card }) => ({ _tag: "CardIssued", card }))
    .with({ _tag: "Differs" }, ({ resourceIds }) => ({ _tag: "Disowned", resourceIds }))
    .with({ _tag: "Absent" }, () => ({ _tag: "Disowned", resourceIds: [] }))
    .exhaustive();

const inWords = (failure: IssuerFailure): Outcome =>
  failure._tag === "Declined"
    ? {
        _tag: "Declined",
        subCode: storable(failure.subCode),
        title: storable(failure.title),
        reason: storable(failure.reason),
      }
    : failure;

/** The ABA checksum is asked of every issuer here, so that no adapter can forget it. */
const reachable = (outcome: Outcome): Outcome =>
  outcome._tag === "AccountOpened" && !isReachable(outcome.account)
    ? { _tag: "OutcomeUnknown", cause: "the issuer answered an invalid ABA routing number" }
    : outcome;

export type IssuerCall = Extract<Action, { readonly _tag: "OpenAccount" | "IssueDebitCard" | "LookUp" }>;

const asked = (issuer: CardIssuer, call: IssuerCall): TE.TaskEither<IssuerFailure, Outcome> => {
  const { key, order } = call;
  switch (call._tag) {
    case "OpenAccount":
      return pipe(
        issuer.openAccount(key, order),
        TE.map((account) => ({ _tag: "AccountOpened", account })),
      );
    case "IssueDebitCard":
      return pipe(
        issuer.issueDebitCard(key, order, call.account),
        TE.map((card) => ({ _tag: "CardIssued", card })),
      );
    case "LookUp":
      return pipe(issuer.findByKey(key, order), TE.map(found));
    default:
      return call satisfies never;
  }
};

export const callIssuer = (issuer: CardIssuer, call: IssuerCall): T.Task<Outcome> =>
  pipe(
    ofIssuer(() => asked(issuer, call)),
    TE.match(inWords, reachable),
  );
