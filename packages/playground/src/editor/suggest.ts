import type { JsonSchema } from "@condor/core";
import type { SyntaxNode } from "@lezer/common";
import { jsonTree, type JsonTree, nameOf } from "./json-tree.js";
import { propertiesOf, schemasAt } from "./schemas-at.js";
import { wayTo } from "./way-to.js";

export interface Suggestion {
  readonly label: string;
  /** What takes the place of the text from `from` to `to`. */
  readonly insert: string;
  readonly kind: "property" | "value";
  readonly detail: string;
}

export interface Suggestions {
  readonly from: number;
  readonly to: number;
  readonly options: ReadonlyArray<Suggestion>;
}

const typeOf = ({ type, ...schema }: JsonSchema): string => {
  if ("enum" in schema || "const" in schema) return "choice";
  return typeof type === "string" ? type : "";
};

const keysFor = (tree: JsonTree, schema: JsonSchema, object: SyntaxNode, named?: SyntaxNode): Suggestion[] => {
  const others = object.getChildren("Property").filter(({ from }) => from !== named?.from);
  const given = others.map((property) => nameOf(tree, property));
  const hasColon = named !== undefined && tree.text.slice(named.from, named.to).includes(":");
  const { required } = schemasAt(tree, schema, wayTo(tree, object))[0] ?? {};
  return schemasAt(tree, schema, wayTo(tree, object))
    .flatMap(propertiesOf)
    .filter(([key], index, all) => !given.includes(key) && all.findIndex(([other]) => other === key) === index)
    .map(([key, of]) => ({
      label: key,
      insert: hasColon ? JSON.stringify(key) : `${JSON.stringify(key)}: `,
      kind: "property",
      detail: Array.isArray(required) && required.includes(key) ? `${typeOf(of)}, required` : typeOf(of),
    }));
};

const allowedBy = (schema: JsonSchema): ReadonlyArray<unknown> => {
  const { enum: all, const: only, type, default: fallback } = schema;
  if (Array.isArray(all)) return all;
  if (only !== undefined) return [only];
  if (type === "boolean") return [true, false];
  return fallback === undefined ? [] : [fallback];
};

const valuesFor = (schemas: ReadonlyArray<JsonSchema>): Suggestion[] =>
  [...new Set(schemas.flatMap(allowedBy).map((value) => JSON.stringify(value)))].map((insert) => ({
    label: insert.replaceAll('"', ""),
    insert,
    kind: "value",
    detail: "",
  }));

const found = (from: number, to: number, options: ReadonlyArray<Suggestion>): Suggestions | undefined =>
  options.length === 0 ? undefined : { from, to, options };

/** Keys and values that the schema allows at a place of a text, broken as it may be while it is typed. */
export const suggest = (schema: JsonSchema, text: string, at: number): Suggestions | undefined => {
  const tree = jsonTree(text);
  const inner = tree.tree.resolveInner(at, -1);
  const node = inner.type.isError && inner.parent !== null ? inner.parent : inner;
  const { parent } = node;
  if (node.name === "PropertyName" && parent?.parent?.name === "Object")
    return found(node.from, node.to, keysFor(tree, schema, parent.parent, parent));
  if (node.name === "Object" && at < node.to) return found(at, at, keysFor(tree, schema, node));
  const typed = inner.type.isError ? inner.from : at;
  if (node.name === "Property") return found(typed, at, valuesFor(schemasAt(tree, schema, wayTo(tree, node))));
  if (node.name === "Array") {
    const item = { key: 0, node: undefined };
    return found(typed, at, valuesFor(schemasAt(tree, schema, [...wayTo(tree, node), item])));
  }
  if (node.name === "Object" || node.firstChild !== null) return undefined;
  return found(node.from, node.to, valuesFor(schemasAt(tree, schema, wayTo(tree, node))));
};
