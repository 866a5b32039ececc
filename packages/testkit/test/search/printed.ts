import type { SearchReport } from "../../src/search/search.js";

/** The figures of a search, from its own counters. */
export const printed = ({ name, counts: { states, transitions, depth }, ends }: SearchReport): void => {
  const ended = Object.entries(ends).map(([end, count]) => `${end} ${count}`);
  process.stdout.write(
    [
      `${name}: ${states} states, ${transitions} transitions, depth ${depth}; ends: ${ended.join(", ")}`,
      `counted: ${states} states searched`,
      `counted: ${transitions} transitions searched`,
      "",
    ].join("\n"),
  );
};
