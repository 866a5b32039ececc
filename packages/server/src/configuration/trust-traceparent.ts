import type { Variable } from "./variable.js";
import { whether } from "./whether.js";

/** No unless it is set: strangers would join their requests to any trace, and decide what is sampled. */
export const trustTraceparent: Variable<boolean> = {
  name: "CONDOR_TRUST_TRACEPARENT",
  meaning: "whether callers' traces are continued (yes), or linked to (no)",
  fallback: "no",
  decode: whether("yes", "no"),
};
