import { type Schema, schema } from "@condor/core";
import * as E from "#fp-ts/Either";

const is = (value: unknown): value is string => typeof value === "string";

/** Any string that JSON can carry: text that comes back to whoever sent it. */
export const anyText: Schema<string> = schema({
  name: "AnyText",
  jsonSchema: { type: "string" },
  is,
  check: (value) =>
    is(value)
      ? E.right(value)
      : E.left([
          {
            instancePath: "",
            schemaPath: "/type",
            keyword: "type",
            params: { type: "string" },
            message: "must be string",
          },
        ]),
  encode: (value) => value,
});
