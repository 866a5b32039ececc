import * as E from "#fp-ts/Either";
import type { Problem } from "./problem.js";

const latest = 253_402_300_799;
const shape = /^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$/u;

const problem: Problem = {
  problem: "is not a date",
  cure: "give a date as 2025-12-31, a time in UTC as 2025-12-31T23:59:59Z, or seconds since 1970",
};

// Date.parse takes February the 31st for March the 3rd: only what comes back the same was a date.
const secondsOfIso = (value: string): number | undefined => {
  const milliseconds = shape.test(value) ? Date.parse(value) : Number.NaN;
  const isDate =
    !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(value.slice(0, 19).replace("Z", ""));
  return isDate ? milliseconds / 1_000 : undefined;
};

/** Seconds since 1970-01-01T00:00:00Z, up to the year 9999. */
export const pointInTime = (value: string): E.Either<Problem, number> => {
  const seconds = /^[0-9]{1,12}$/u.test(value) ? Number(value) : secondsOfIso(value);
  return seconds !== undefined && seconds >= 0 && seconds <= latest ? E.right(seconds) : E.left(problem);
};
