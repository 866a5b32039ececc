import * as E from "fp-ts/lib/Either.js";

/** The value of a `Right`; anything else fails the test at once. */
export const right = <L, A>(either: E.Either<L, A>): A => {
  if (E.isLeft(either)) throw new Error(`expected Right, got ${JSON.stringify(either)}`);
  return either.right;
};
