import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "@lezer/json";

/** A JSON text as it stands, broken or not. */
export interface JsonTree {
  readonly text: string;
  readonly tree: Tree;
}

export const jsonTree = (text: string): JsonTree => ({ text, tree: parser.parse(text) });

const values: ReadonlySet<string> = new Set(["Object", "Array", "String", "Number", "True", "False", "Null"]);

export const isValue = ({ name }: SyntaxNode): boolean => values.has(name);

export const childrenOf = (node: SyntaxNode): ReadonlyArray<SyntaxNode> => {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
};

/** The value of a document, or of a property; absent while it is still to be typed. */
export const valueIn = (node: SyntaxNode): SyntaxNode | undefined => childrenOf(node).find(isValue);

/** What a text node says: `undefined` where it is no JSON yet. */
export const saidBy = ({ text }: JsonTree, { from, to }: SyntaxNode): unknown => {
  try {
    return JSON.parse(text.slice(from, to));
  } catch {
    return undefined;
  }
};

export const nameOf = (tree: JsonTree, property: SyntaxNode): string | undefined => {
  const name = property.getChild("PropertyName");
  const said = name === null ? undefined : saidBy(tree, name);
  return typeof said === "string" ? said : undefined;
};

/** The property of an object; of a key given twice the last, as with `JSON.parse`. */
export const propertyOf = (tree: JsonTree, object: SyntaxNode, key: string): SyntaxNode | undefined =>
  object.getChildren("Property").findLast((property) => nameOf(tree, property) === key);
