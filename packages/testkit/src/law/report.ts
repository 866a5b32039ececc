import * as fc from "fast-check";

const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");

const isPlain = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !(fc.toStringMethod in value);

/** One line for each part, so that a person can read it. */
const shown = (value: unknown): string =>
  isPlain(value)
    ? Object.entries(value)
        .map(([key, part]) => `${key}: ${fc.stringify(part)}`)
        .join("\n")
    : fc.stringify(value);

const why = (error: unknown): string => (error instanceof Error ? error.message : fc.stringify(error));

const times = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** What a broken law's error says: the law, the counterexample, what went wrong, and how to repeat it. */
export const report = (name: string, details: fc.RunDetails<unknown>): string => {
  const { counterexample, counterexamplePath, errorInstance, numRuns, numShrinks, seed } = details;
  if (counterexample === null) return `Broken law: ${name}\n\nNo case could be drawn (seed ${seed}).`;
  return [
    `Broken law: ${name}`,
    "",
    `Counterexample, after ${times(numRuns, "run")} and ${times(numShrinks, "shrink")}:`,
    indented(shown(Array.isArray(counterexample) ? counterexample[0] : counterexample)),
    "",
    "What happened:",
    indented(why(errorInstance)),
    "",
    `To repeat it: check({ seed: ${seed}, path: ${JSON.stringify(counterexamplePath)} })`,
  ].join("\n");
};
