import type { Problems } from "../configuration/problem.js";

const mostTold = 20;

// A key of the file stands in the pointer: it must not drive the terminal.
const printable = (text: string): string =>
  text.replaceAll(/\p{C}/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** About the faults of a line, each with the JSON pointer of its place (RFC 6901) and a cure. */
export const aboutLine = (number: number, problems: Problems): string => {
  const told = problems.slice(0, mostTold).map(({ place = "", problem, cure }) => {
    const at = place === "" ? "" : `at ${place}: `;
    return printable(`line ${number}: ${at}${problem}; ${cure}`);
  });
  const rest = problems.length - told.length;
  return [...told, ...(rest === 0 ? [] : [`line ${number}: and ${rest} more`])].map((line) => `${line}\n`).join("");
};
