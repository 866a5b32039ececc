import * as E from "#fp-ts/Either";

/** A right that is known to be one, for it is made of constants. */
export const made = <A>(value: E.Either<unknown, A>): A => {
  if (E.isLeft(value)) throw new Error(`a constant is off its codec: ${JSON.stringify(value.left)}`);
  return value.right;
};
