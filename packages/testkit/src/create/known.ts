import type { Schema } from "@condor/core";
import * as E from "#fp-ts/Either";

/** The value of a constant that is known to be on the schema; one that is not overflows the stack when it is loaded. */
export const known = <A>(schema: Schema<A>, value: unknown): A => {
  const checked = schema.check(value);
  return E.isRight(checked) ? checked.right : known(schema, value);
};
