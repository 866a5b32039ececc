import * as E from "#fp-ts/Either";
import { fault } from "./fault.js";
import { type Schema, schema } from "./schema.js";

/** One value and no other. */
export const literal = <A extends string | number>(value: A): Schema<A> => {
  const is = (given: unknown): given is A => given === value;
  const wrong = fault("const", { allowedValue: value }, "must be equal to constant");
  return schema({
    name: `${value}`,
    jsonSchema: { const: value },
    is,
    check: (given) => (is(given) ? E.right(given) : E.left([wrong])),
    encode: (given) => given,
  });
};
