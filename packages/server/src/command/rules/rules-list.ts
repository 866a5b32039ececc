import * as T from "#fp-ts/Task";
import { Catalogue, catalogue } from "@condor/rules";
import type { Command } from "../command.js";
import { exitCode } from "../exit-code.js";
import { withOptions } from "../with-options.js";

type Rule = Catalogue["rules"][number];

const aboutRule = ({ id, statement, source, remedy, failure, since }: Rule, at: number): string =>
  [
    `${at + 1}. ${id}: ${statement}`,
    `   refuses with ${failure}; since ruleset ${since}; source: ${source}`,
    `   what to do: ${remedy}`,
  ].join("\n");

const asText = (): string =>
  [`Ruleset ${catalogue.rulesetVersion}. The first rule that refuses is the answer.`, ...catalogue.rules.map(aboutRule)]
    .join("\n\n")
    .concat("\n");

/** Prints the rules of admission. */
export const rulesList: Command = {
  name: "rules",
  takes: "[--json]",
  summary: "print the rules of admission, in their precedence",
  details: `Each with what it demands, what it refuses with, where it comes from and what a caller can do about it.
condor rules table prints the same as a decision table, condor explain what they say of one request.`,
  options: [["--json", "as JSON, of the schema that condor rules schema catalogue prints"]],
  examples: ["condor rules", "condor rules --json"],
  exits: { done: "the rules were printed" },
  run: (surroundings, rest) =>
    withOptions(surroundings, rest, { operands: [], flags: ["json"] }, ({ flags }) => {
      surroundings.say(flags.has("json") ? `${JSON.stringify(Catalogue.encode(catalogue), null, 2)}\n` : asText());
      return T.of(exitCode.done);
    }),
};
