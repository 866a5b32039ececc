import { type Fault, parse, type Schema } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";

/** A value that the test wrote and that must decode. */
export const read = <A>(schema: Schema<A>, value: unknown): A =>
  pipe(
    parse(schema)(value),
    E.getOrElse((faults: ReadonlyArray<Fault>): A => {
      throw new Error(JSON.stringify(faults));
    }),
  );
