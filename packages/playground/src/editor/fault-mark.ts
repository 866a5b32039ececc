import type { Fault } from "@condor/core";
import type { SyntaxNode } from "@lezer/common";
import { faultInWords } from "../words/fault-in-words.js";
import { type JsonTree, propertyOf } from "./json-tree.js";
import type { Mark } from "./mark.js";
import { nodeAt } from "./node-at.js";

const nameNode = (property: SyntaxNode | null | undefined): SyntaxNode | undefined =>
  property?.getChild("PropertyName") ?? undefined;

/** What is missing has no place: the name of the object that lacks it has, or the object's brace. */
const ofMissing = (object: SyntaxNode): Pick<Mark, "from" | "to"> =>
  nameNode(object.parent) ?? { from: object.from, to: object.from + 1 };

const placeOf = (tree: JsonTree, { keyword, params }: Fault, node: SyntaxNode): Pick<Mark, "from" | "to"> => {
  const extra = params["additionalProperty"] ?? params["propertyName"];
  if (keyword === "required") return ofMissing(node);
  if (typeof extra === "string") return nameNode(propertyOf(tree, node, extra)) ?? node;
  return node;
};

/** A fault that a codec found, at its place in the text that it was read from. */
export const faultMark =
  (tree: JsonTree) =>
  (fault: Fault): Mark => {
    const node = nodeAt(tree, fault.instancePath) ?? tree.tree.topNode;
    const { from, to } = placeOf(tree, fault, node);
    return { from, to, message: faultInWords(fault) };
  };
