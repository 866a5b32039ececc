import * as E from "#fp-ts/Either";
import type { Problem } from "./problem.js";
import { plainly, type Variable } from "./variable.js";

const problem: Problem = { problem: "is neither yes nor no", cure: 'give "yes" where callers are your own, or "no"' };

/** No unless it is set: strangers would join their requests to any trace, and decide what is sampled. */
export const trustTraceparent: Variable<boolean> = {
  name: "CONDOR_TRUST_TRACEPARENT",
  meaning: "whether callers' traces are continued (yes), or linked to (no)",
  fallback: "no",
  decode: plainly((value) => (value === "yes" || value === "no" ? E.right(value === "yes") : E.left(problem))),
};
