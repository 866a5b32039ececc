import type { Fault } from "@condor/core";
import { assert } from "vitest";
import * as E from "#fp-ts/Either";

interface Checks<A> {
  readonly check: (value: unknown) => E.Either<ReadonlyArray<Fault>, A>;
}

/** The decoded value; a test whose own data is off the schema fails here. */
export const valid = <A>(schema: Checks<A>, value: unknown): A => {
  const checked = schema.check(value);
  assert(E.isRight(checked), JSON.stringify(checked));
  return checked.right;
};
