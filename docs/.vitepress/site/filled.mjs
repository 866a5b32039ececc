const marker = /^<!-- site: (\w+) ?(\w*) -->$/gm;
const mermaid = /^```mermaid\n([\s\S]*?)^```$/gm;

/**
 * The page with every generated part in its place: for its markers, which the repository does not show, and for its
 * Mermaid diagrams, which the repository draws, once `parts.judge` has nothing against them.
 */
export const filled = async (text, { judge, ...parts }) => {
  for (const [, drawn] of text.matchAll(mermaid)) judge(drawn);
  const marked = text.replaceAll(mermaid, "<!-- site: life -->");
  const made = [];
  for (const [, name, argument] of marked.matchAll(marker)) {
    if (parts[name] === undefined) throw new Error(`there is no part named ${name}`);
    made.push(await parts[name](argument));
  }
  return marked.replaceAll(marker, () => made.shift());
};
