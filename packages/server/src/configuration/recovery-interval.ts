import type { Milliseconds } from "@condor/core";
import * as E from "#fp-ts/Either";
import { flow } from "#fp-ts/function";
import { plainly, type Variable } from "./variable.js";
import { within } from "./within.js";

export const recoveryInterval: Variable<Milliseconds> = {
  name: "CONDOR_RECOVERY_INTERVAL",
  meaning: "seconds between two looks for creations that were cut off",
  fallback: "5",
  decode: plainly(
    flow(
      within(1, 3_600, { problem: "is not an interval", cure: "give a whole number of seconds from 1 to 3600" }),
      E.map((seconds) => seconds * 1_000),
    ),
  ),
};
