import type { Milliseconds } from "@condor/core";
import * as E from "#fp-ts/Either";
import { flow } from "#fp-ts/function";
import { plainly, type Variable } from "./variable.js";
import { within } from "./within.js";

export const tokenTtl: Variable<Milliseconds> = {
  name: "CONDOR_TOKEN_TTL",
  meaning: "seconds that a token works",
  fallback: "1800",
  decode: plainly(
    flow(
      within(1, 86_400, { problem: "is not a token's life", cure: "give a whole number of seconds from 1 to 86400" }),
      E.map((seconds) => seconds * 1_000),
    ),
  ),
};
