import * as T from "#fp-ts/Task";
import { shown } from "../configuration/shown.js";
import type { Settings } from "../configuration/settings.js";
import type { Variable } from "../configuration/variable.js";
import { variables } from "../configuration/variables.js";
import { table } from "../welcome/table.js";
import type { Command } from "./command.js";
import { configured } from "./configured.js";
import { exitCode } from "./exit-code.js";
import type { Surroundings } from "./surroundings.js";
import { withoutArguments } from "./without-arguments.js";

const isPlain = (value: string): boolean => /^[\w./:@,+=~[\]-]*$/u.test(value);

// In double quotes the file's format takes \n for a new line: they come last.
const quotes = ["'", "`", '"'] as const;

const quoted = (value: string): string => {
  const quote = isPlain(value) ? "" : (quotes.find((one) => !value.includes(one)) ?? '"');
  return `${quote}${value}${quote}`;
};

/** A line of a file for --config. What is not the value itself, or would mean another thing there, is a comment. */
const line =
  ({ environment, sourceOf }: Settings) =>
  (variable: Variable<unknown>): ReadonlyArray<string> => {
    const { name, fallback, fallbackInWords } = variable;
    const value = environment[name] ?? "";
    const effective = value === "" ? fallback : value;
    const text = effective === "" ? "" : shown(variable, effective);
    // A file of customers is imported at every start if somebody named it, and a path differs from machine to machine.
    const isOwn = value === "" && fallbackInWords !== undefined;
    const isComment = isOwn || text !== effective || text === "" || name === variables.configPath.name;
    return [`${isComment ? "# " : ""}${name}=${quoted(text)}`, `# ${sourceOf(variable)}`];
  };

const print =
  ({ say }: Surroundings) =>
  (_: unknown, settings: Settings) => {
    say(`${table(Object.values(variables).map(line(settings)))}\n`);
    return T.of(exitCode.done);
  };

/** Prints what a server would start with. */
export const configCommand: Command = {
  name: "config",
  takes: "",
  summary: "print the whole configuration, and where each value is from",
  details: `Decodes environment and file as serve does, and prints every variable with its value and its source: default, file or
environment. Of passwords and keys it prints that they are set, and no more. The output is itself a file for --config;
what is not shown whole stands in it as a comment. Nothing is started, and no database is asked.`,
  examples: ["condor config", "condor config --config condor.env > whole.env"],
  exits: { done: "the configuration can be started with" },
  run: (surroundings, rest) =>
    withoutArguments(surroundings, rest, () => configured(surroundings, print(surroundings))),
};
