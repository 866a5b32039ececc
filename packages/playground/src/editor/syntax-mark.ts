import type { JsonTree } from "./json-tree.js";
import type { Mark } from "./mark.js";

/** Where a text stops being JSON: the first place that the grammar could not read, or the end. */
export const syntaxMark = ({ text, tree }: JsonTree): Mark => {
  const message = "this is no JSON: look for a missing comma, quote or bracket";
  let found: Pick<Mark, "from" | "to"> | undefined;
  tree.iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) found ??= { from, to };
      return found === undefined;
    },
  });
  const { from, to } = found ?? { from: text.length, to: text.length };
  // A mark without width cannot be seen: it takes along the character after it, or the last one of the text.
  if (to > from) return { from, to, message };
  const at = Math.max(0, Math.min(from, text.trimEnd().length - 1));
  return { from: at, to: Math.min(at + 1, text.length), message };
};
