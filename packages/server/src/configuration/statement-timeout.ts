import type { Milliseconds } from "@condor/core";
import { plainly, type Variable } from "./variable.js";
import { within } from "./within.js";

export const statementTimeout: Variable<Milliseconds> = {
  name: "CONDOR_STATEMENT_TIMEOUT",
  meaning: "milliseconds that a PostgreSQL server may take over a statement",
  fallback: "5000",
  decode: plainly(
    // Longer than that, and a request's 25 s are gone before it is answered.
    within(10, 10_000, {
      problem: "is not a time limit",
      cure: "give a whole number of milliseconds from 10 to 10000",
    }),
  ),
};
