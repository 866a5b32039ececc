import type { JsonSchema } from "@condor/core";
import { isMembers } from "../arbitrary/nearly/place.js";
import type { AskedDocument } from "./asked-document.js";

const folder = "#/components/schemas/";

/** A schema with what it refers to in place; what refers to itself is any value there. */
export const resolved = ({ components: { schemas } }: AskedDocument, schema: JsonSchema): JsonSchema => {
  const inner = (value: unknown, within: ReadonlyArray<string>): unknown => {
    if (Array.isArray(value)) return value.map((one) => inner(one, within));
    return isMembers(value) ? members(value, within) : value;
  };
  const members = (value: JsonSchema, within: ReadonlyArray<string>): JsonSchema => {
    const { $ref } = value;
    if (typeof $ref !== "string")
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inner(one, within)]));
    const name = $ref.slice(folder.length);
    const target = schemas[name];
    return target === undefined || within.includes(name) ? {} : members(target, [...within, name]);
  };
  return members(schema, []);
};
