import { plainly, type Variable } from "./variable.js";
import { within } from "./within.js";

export const poolSize: Variable<number> = {
  name: "CONDOR_POOL_SIZE",
  meaning: "connections to a PostgreSQL server, at most",
  fallback: "10",
  decode: plainly(
    within(1, 1_000, { problem: "is not a number of connections", cure: "give a whole number from 1 to 1000" }),
  ),
};
