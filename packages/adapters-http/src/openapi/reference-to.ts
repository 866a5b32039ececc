import type { JsonSchema } from "@condor/core";

export interface Reference {
  readonly $ref: string;
}

/** A place in the document's components. */
export const referenceTo = (kind: "schemas" | "responses" | "headers", name: string): Reference => ({
  $ref: `#/components/${kind}/${name}`,
});

/** What core calls any JSON value inside `additionalData`. */
const anywhere = "#/$defs/";

/** Tells a schema with references to those that the document names. */
export type Tell = (schema: JsonSchema) => JsonSchema;

/** The schema with named ones inside it told by their names; a schema is known by its identity, not by its looks. */
export const referring =
  (names: ReadonlyMap<unknown, string>): Tell =>
  (schema) => {
    const inner = (value: unknown): unknown => {
      const name = names.get(value);
      if (name !== undefined) return referenceTo("schemas", name);
      if (Array.isArray(value)) return value.map(inner);
      if (typeof value === "string" && value.startsWith(anywhere))
        return referenceTo("schemas", value.slice(anywhere.length)).$ref;
      return typeof value === "object" && value !== null ? members(value) : value;
    };
    const members = (value: object): JsonSchema =>
      Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, inner(one)]));
    const root = names.get(schema);
    return root === undefined ? members(schema) : { ...referenceTo("schemas", root) };
  };
