import type { By } from "@condor/core";
import type { Parameter } from "../database/database.js";

/** Who writes, as the journal has it: attempt, operator, reason. */
export const writer = (by: By): ReadonlyArray<Parameter> =>
  by._tag === "Attempt" ? [by.attemptId, null, null] : [null, by.operator, by.reason];
