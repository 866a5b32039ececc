import * as E from "#fp-ts/Either";
import type { Problem } from "./problem.js";

/** A whole number in `minimum..maximum`, both included, in decimal digits. */
export const within =
  (minimum: number, maximum: number, problem: Problem) =>
  (value: string): E.Either<Problem, number> => {
    const number = /^[0-9]{1,15}$/u.test(value) ? Number(value) : Number.NaN;
    return number >= minimum && number <= maximum ? E.right(number) : E.left(problem);
  };
