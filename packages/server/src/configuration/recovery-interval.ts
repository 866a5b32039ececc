import type { Milliseconds } from "@condor/core";
import { seconds } from "./seconds.js";
import { plainly, type Variable } from "./variable.js";

export const recoveryInterval: Variable<Milliseconds> = {
  name: "CONDOR_RECOVERY_INTERVAL",
  meaning: "seconds between two looks for creations that were cut off",
  fallback: "5",
  decode: plainly(seconds(1, 3_600, "is not an interval")),
};
