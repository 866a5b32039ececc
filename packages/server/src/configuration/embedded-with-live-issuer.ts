import * as E from "#fp-ts/Either";
import { plainly, type Variable } from "./variable.js";

export const embeddedWithLiveIssuer: Variable<boolean> = {
  name: "CONDOR_EMBEDDED_STORE_WITH_LIVE_ISSUER",
  meaning: "yes, if a bank's accounts may be kept in one folder of one machine",
  fallback: "no",
  decode: plainly((value) =>
    value === "yes" || value === "no"
      ? E.right(value === "yes")
      : E.left({ problem: "is neither yes nor no", cure: "give yes or no" }),
  ),
};
