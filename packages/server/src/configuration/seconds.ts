import type { Milliseconds } from "@condor/core";
import * as E from "#fp-ts/Either";
import { flow } from "#fp-ts/function";
import type { Problem } from "./problem.js";
import { within } from "./within.js";

/** A whole number of seconds in `minimum..maximum`, both included, as milliseconds. */
export const seconds = (
  minimum: number,
  maximum: number,
  problem: string,
): ((value: string) => E.Either<Problem, Milliseconds>) =>
  flow(
    within(minimum, maximum, { problem, cure: `give a whole number of seconds from ${minimum} to ${maximum}` }),
    E.map((given) => given * 1_000),
  );
