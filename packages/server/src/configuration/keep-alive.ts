import type { Milliseconds } from "@condor/core";
import { seconds } from "./seconds.js";
import { plainly, type Variable } from "./variable.js";

export const keepAlive: Variable<Milliseconds> = {
  name: "CONDOR_KEEP_ALIVE",
  meaning: "seconds that an idle connection is kept: more than a balancer keeps it",
  // Balancers keep theirs for 60 s, and send requests into connections that end before.
  fallback: "65",
  decode: plainly(seconds(1, 3_600, "is not a time limit")),
};
