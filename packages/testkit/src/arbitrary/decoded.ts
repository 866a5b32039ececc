import type { Schema } from "@condor/core";
import type * as fc from "fast-check";
import * as E from "#fp-ts/Either";

/** What wire JSON means to a codec. The JSON must be valid: what does not decode is drawn again, without end. */
export const decoded = <A>(schema: Schema<A>, wire: fc.Arbitrary<unknown>): fc.Arbitrary<A> =>
  wire
    .map((value) => schema.check(value))
    .filter((checked): checked is E.Right<A> => E.isRight(checked))
    .map(({ right }) => right);
