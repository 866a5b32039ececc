import * as E from "#fp-ts/Either";
import { plainly, type Variable } from "./variable.js";

const kinds = ["sandbox", "increase", "http"] as const;

/** Who opens accounts and issues cards. */
export type IssuerKind = (typeof kinds)[number];

const isKind = (value: string): value is IssuerKind => kinds.some((kind) => kind === value);

export const issuer: Variable<IssuerKind> = {
  name: "CONDOR_ISSUER",
  meaning: "who opens accounts: sandbox (no bank), increase (a bank), http (a service of yours)",
  fallback: "sandbox",
  decode: plainly((value) =>
    isKind(value) ? E.right(value) : E.left({ problem: "is no issuer", cure: "give sandbox, increase or http" }),
  ),
};
