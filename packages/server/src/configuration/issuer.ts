import { oneOf } from "./one-of.js";
import type { Variable } from "./variable.js";

const kinds = ["sandbox", "increase", "http"] as const;

/** Who opens accounts and issues cards. */
export type IssuerKind = (typeof kinds)[number];

export const issuer: Variable<IssuerKind> = {
  name: "CONDOR_ISSUER",
  meaning: "who opens accounts: sandbox (no bank), increase (a bank), http (a service of yours)",
  fallback: "sandbox",
  decode: oneOf(kinds, "is no issuer"),
};
