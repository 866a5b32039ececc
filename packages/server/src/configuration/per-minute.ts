import { unless } from "./unless.js";
import type { Variable } from "./variable.js";
import { within } from "./within.js";

/** A number of requests a minute, or none where there is no limit. */
export const perMinute = (
  given: Pick<Variable<number | undefined>, "name" | "meaning" | "fallback">,
): Variable<number | undefined> => ({
  ...given,
  decode: unless(
    "unlimited",
    within(1, 1_000_000, {
      problem: "is not a number of requests",
      cure: "give a whole number from 1 to 1000000",
    }),
  ),
});
