import type { JsonSchema } from "@condor/core";
import type { SyntaxNode } from "@lezer/common";
import { type JsonTree, propertyOf, saidBy, valueIn } from "./json-tree.js";

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const propertiesOf = ({ properties }: JsonSchema): ReadonlyArray<readonly [string, JsonSchema]> =>
  isSchema(properties)
    ? Object.entries(properties).flatMap(([key, of]) => (isSchema(of) ? [[key, of] as const] : []))
    : [];

/** Whether the object, as far as it is typed, may be of this alternative: the constants that it names agree. */
const mayBe =
  (tree: JsonTree, object: SyntaxNode | undefined) =>
  (schema: JsonSchema): boolean =>
    propertiesOf(schema).every(([key, { const: constant }]) => {
      const property = object === undefined ? undefined : propertyOf(tree, object, key);
      const value = property === undefined ? undefined : valueIn(property);
      return constant === undefined || value === undefined || saidBy(tree, value) === constant;
    });

const alternatives = (tree: JsonTree, schema: JsonSchema, at: SyntaxNode | undefined): ReadonlyArray<JsonSchema> =>
  Array.isArray(schema["oneOf"]) ? schema["oneOf"].filter(isSchema).filter(mayBe(tree, at)) : [schema];

const inside = (schema: JsonSchema, step: string | number): ReadonlyArray<JsonSchema> => {
  const found =
    typeof step === "number"
      ? schema["items"]
      : (propertiesOf(schema).find(([key]) => key === step)?.[1] ?? schema["additionalProperties"]);
  return isSchema(found) ? [found] : [];
};

export interface Step {
  readonly key: string | number;
  /** The value that the step leads to, if there is one yet. */
  readonly node: SyntaxNode | undefined;
}

/** Every schema that holds at the end of the way, for a choice that the text has not made yet leaves several. */
export const schemasAt = (tree: JsonTree, schema: JsonSchema, way: ReadonlyArray<Step>): ReadonlyArray<JsonSchema> =>
  way.reduce(
    (schemas, { key, node }) =>
      schemas.flatMap((one) => inside(one, key)).flatMap((one) => alternatives(tree, one, node)),
    alternatives(tree, schema, valueIn(tree.tree.topNode)),
  );
