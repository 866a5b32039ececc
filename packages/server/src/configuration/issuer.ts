import * as E from "#fp-ts/Either";
import { plainly, type Variable } from "./variable.js";

/** Who opens accounts and issues cards. */
export type IssuerKind = "sandbox" | "increase";

export const issuer: Variable<IssuerKind> = {
  name: "CONDOR_ISSUER",
  meaning: "who opens accounts and issues cards: sandbox (no bank) or increase (a bank)",
  fallback: "sandbox",
  decode: plainly((value) =>
    value === "sandbox" || value === "increase"
      ? E.right(value)
      : E.left({ problem: "is no issuer", cure: "give sandbox or increase" }),
  ),
};
