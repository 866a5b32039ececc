import * as T from "#fp-ts/Task";
import { schemas } from "@condor/rules";
import type { Command } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import type { Surroundings } from "../surroundings.js";
import { withOptions } from "../with-options.js";

const names = Object.keys(schemas).join(", ");

const print = ({ say, complain }: Surroundings, name: string): T.Task<ExitCode> => {
  const found = Object.entries(schemas).find(([one]) => one === name);
  if (found === undefined) complain(`condor: there is no schema ${JSON.stringify(name)}. There are: ${names}.\n`);
  else say(`${JSON.stringify(found[1], null, 2)}\n`);
  return T.of(found === undefined ? exitCode.misused : exitCode.done);
};

/** Prints a JSON Schema of what the other commands print, or take. */
export const rulesSchema: Command = {
  name: "rules schema",
  takes: "NAME",
  summary: "print a JSON Schema: of the catalogue, the table, the vectors, the facts or a decision",
  details: `NAME is one of ${names}. The dialect is JSON Schema 2020-12.`,
  examples: ["condor rules schema facts", "condor rules schema decision"],
  exits: { done: "the schema was printed" },
  run: (surroundings, rest) =>
    withOptions(surroundings, rest, { operands: ["NAME"] }, ({ operands: [name = ""] }) => print(surroundings, name)),
};
