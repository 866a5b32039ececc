import type * as T from "#fp-ts/Task";
import { vectors } from "@condor/rules";
import { counted } from "../../counted.js";
import type { Command } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import type { Surroundings } from "../surroundings.js";
import { withOptions } from "../with-options.js";
import { answersOfCommand } from "./answers-of-command.js";
import { judgedAnswers } from "./judged-answers.js";

// More would hide what is wrong with the first ones.
const mostShown = 20;

const check =
  ({ say, complain }: Surroundings, command: string): T.Task<ExitCode> =>
  async () => {
    const { rulesetVersion, vectors: all } = vectors();
    const asked = all.map(({ id, facts }) => JSON.stringify({ id, facts }));
    const { answers, code } = await answersOfCommand(command, asked);
    const problems = judgedAnswers(all, answers);
    for (const problem of problems.slice(0, mostShown)) complain(`condor: ${problem}\n`);
    if (problems.length > mostShown) complain(`condor: and ${problems.length - mostShown} more\n`);
    if (code !== 0) complain(`condor: the command ended with ${code ?? "a signal"}\n`);
    say(
      `ruleset ${rulesetVersion}: ${counted(all.length, "vector", "vectors")}, ${counted(problems.length, "problem", "problems")}\n`,
    );
    return problems.length === 0 && code === 0 ? exitCode.done : exitCode.failed;
  };

/** Feeds the vectors to another implementation. */
export const rulesCheck: Command = {
  name: "rules check",
  takes: "COMMAND",
  summary: "feed the vectors to another implementation of the rules, and compare its decisions",
  details: `COMMAND is run once, in a shell. On its standard input it gets one JSON object a line, {"id", "facts"}, and prints one
for each, in any order: {"id", "decision"}. A decision is {"decision": "admitted", "plan": {...}} or
{"decision": "refused", "rule": "...", "failure": "..."}: condor rules schema prints the schemas of facts and decision.`,
  examples: ["condor rules check 'python3 my_rules.py'"],
  exits: { done: "every decision is as expected", failed: "one is not, or the command failed" },
  run: (surroundings, rest) =>
    withOptions(surroundings, rest, { operands: ["COMMAND"] }, ({ operands: [command = ""] }) =>
      check(surroundings, command),
    ),
};
