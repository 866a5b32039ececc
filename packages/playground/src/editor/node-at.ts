import type { SyntaxNode } from "@lezer/common";
import { childrenOf, isValue, type JsonTree, propertyOf, valueIn } from "./json-tree.js";

/** The steps of a JSON pointer (RFC 6901). */
const stepsOf = (pointer: string): ReadonlyArray<string> =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

const within = (tree: JsonTree, node: SyntaxNode, step: string): SyntaxNode | undefined => {
  if (node.name === "Array") return childrenOf(node).filter(isValue)[Number(step)];
  const property = propertyOf(tree, node, step);
  return property === undefined ? undefined : valueIn(property);
};

/** The value that a JSON pointer names in a text. */
export const nodeAt = (tree: JsonTree, pointer: string): SyntaxNode | undefined => {
  let node = valueIn(tree.tree.topNode);
  for (const step of stepsOf(pointer)) node = node === undefined ? undefined : within(tree, node, step);
  return node;
};
