import { Vector, vectors } from "@condor/rules";
import type { Command } from "../command.js";
import { exitCode } from "../exit-code.js";
import { withoutArguments } from "../without-arguments.js";

/** Prints the decisions that are written down. */
export const rulesVectors: Command = {
  name: "rules vectors",
  takes: "",
  summary: "print facts and what must be decided on them, for other implementations",
  details: `One JSON object a line: {"id", "facts", "expected"}. condor rules check feeds them to a command and compares.`,
  examples: ["condor rules vectors > vectors.jsonl"],
  exits: { done: "the vectors were printed" },
  run: (surroundings, rest) =>
    withoutArguments(surroundings, rest, () => async () => {
      for (const one of vectors().vectors) await surroundings.pour(`${JSON.stringify(Vector.encode(one))}\n`);
      return exitCode.done;
    }),
};
