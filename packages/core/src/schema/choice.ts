import * as E from "#fp-ts/Either";
import { fault } from "./fault.js";
import { type Schema, schema } from "./schema.js";

/** One of a closed list of strings. */
export const choice = <A extends string>(name: string, values: ReadonlyArray<A>): Schema<A> => {
  const allowed: ReadonlySet<unknown> = new Set(values);
  const is = (value: unknown): value is A => allowed.has(value);
  const wrong = fault("enum", { allowedValues: values }, "must be equal to one of the allowed values");
  return schema({
    name,
    jsonSchema: { enum: values },
    is,
    check: (value) => (is(value) ? E.right(value) : E.left([wrong])),
    encode: (value) => value,
  });
};
