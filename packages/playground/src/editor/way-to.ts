import type { SyntaxNode } from "@lezer/common";
import { childrenOf, isValue, type JsonTree, nameOf, valueIn } from "./json-tree.js";
import type { Step } from "./schemas-at.js";

const stepTo = (tree: JsonTree, node: SyntaxNode): Step | undefined => {
  const { parent } = node;
  if (node.name === "Property") return { key: nameOf(tree, node) ?? "", node: valueIn(node) };
  return parent?.name === "Array" && isValue(node)
    ? {
        key: childrenOf(parent)
          .filter(isValue)
          .findIndex(({ from }) => from === node.from),
        node,
      }
    : undefined;
};

/** The keys and indexes that lead from the root to a node. */
export const wayTo = (tree: JsonTree, node: SyntaxNode): ReadonlyArray<Step> => {
  const steps: Step[] = [];
  for (let at: SyntaxNode | null = node; at !== null; at = at.parent) {
    const step = stepTo(tree, at);
    if (step !== undefined) steps.unshift(step);
  }
  return steps;
};
