import * as T from "#fp-ts/Task";
import { type DecisionRow, DecisionTable, decisionTable } from "@condor/rules";
import { table } from "../../welcome/table.js";
import type { Command } from "../command.js";
import { exitCode } from "../exit-code.js";
import { withOptions } from "../with-options.js";

const conditionOf = ({ when }: DecisionRow): string =>
  when.map(({ input, isOneOf }) => `${input} is ${isOneOf.join(" or ")}`).join(" and ");

const lineOf = (row: DecisionRow): ReadonlyArray<string> => {
  const { decision, rule = "", failure = "" } = row.outcome;
  return [row.when.length === 0 ? "otherwise" : conditionOf(row), decision, failure, rule];
};

/** Prints the decision table. */
export const rulesTable: Command = {
  name: "rules table",
  takes: "[--json]",
  summary: "print the rules as a decision table",
  details: `Read from the top: the first row that is true is the decision. The rows are found by asking the rules themselves.`,
  options: [
    ["--json", "as JSON, with every input and its values, of the schema that condor rules schema table prints"],
  ],
  examples: ["condor rules table", "condor rules table --json"],
  exits: { done: "the table was printed" },
  run: (surroundings, rest) =>
    withOptions(surroundings, rest, { operands: [], flags: ["json"] }, ({ flags }) => {
      const found = decisionTable();
      const text = flags.has("json")
        ? JSON.stringify(DecisionTable.encode(found), null, 2)
        : table([["when", "decision", "failure", "rule"], ...found.rows.map(lineOf)]);
      surroundings.say(`${text}\n`);
      return T.of(exitCode.done);
    }),
};
