import * as E from "#fp-ts/Either";
import { typeFault } from "./fault.js";
import { type Schema, schema } from "./schema.js";

const is = (value: unknown): value is boolean => typeof value === "boolean";

export const flag: Schema<boolean> = schema({
  name: "boolean",
  jsonSchema: { type: "boolean" },
  is,
  check: (value) => (is(value) ? E.right(value) : E.left([typeFault("boolean")])),
  encode: (value) => value,
});
