import { CreateRequest, type JsonSchema } from "@condor/core";
import * as t from "io-ts";
import { referenceTo } from "./reference-to.js";

/** The first schema inside that `is` accepts. */
const found = (schema: unknown, is: (one: JsonSchema) => boolean): JsonSchema | undefined => {
  if (!t.UnknownRecord.is(schema)) return undefined;
  if (is(schema)) return schema;
  for (const member of Object.values(schema)) {
    const inside = found(member, is);
    if (inside !== undefined) return inside;
  }
  return undefined;
};

// Keys inside are as restricted as those at the top, which the schema of the request tells.
const propertyNames = found(CreateRequest.jsonSchema, ({ not }) => not !== undefined) ?? {};
const { pattern } = propertyNames;
const again = referenceTo("schemas", "JsonValue");

/** Any value inside `additionalData`, at any depth. */
export const jsonValue: JsonSchema = {
  type: ["string", "number", "boolean", "object", "array", "null"],
  description: "Any JSON value; depth and size are bounded by the whole of it.",
  pattern,
  propertyNames,
  additionalProperties: again,
  items: again,
};
