import { variables } from "../configuration/variables.js";
import { table } from "../welcome/table.js";
import type { Command } from "./command.js";
import { commands } from "./commands.js";
import { exitCode, exitMeaning } from "./exit-code.js";

const settings = Object.values(variables).map(({ name, meaning, fallback, fallbackInWords }) => [
  "",
  name,
  `${meaning} (default: ${fallbackInWords ?? fallback})`,
]);

const named = ({ name, takes }: Command): string => (takes === "" ? name : `${name} ${takes}`);

const section = (title: string, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  `${title}:\n${table(rows.map((row) => ["", ...row]))}`;

const everywhere = [
  ["--config FILE", "read settings from a file, as PORT=8080 on a line; the environment wins"],
  ["-h, --help", "print this, and nothing else happens"],
];

const exits = Object.entries(exitMeaning).map(([name, meaning]) => ["", String(Reflect.get(exitCode, name)), meaning]);

/** What `condor --help` prints. */
export const help = `Opens one account and issues one card per customer, exactly once. Without settings it is a sandbox: no bank, no money.

Usage: condor [COMMAND] [OPTION...]

Commands (condor help COMMAND tells of each; without one: serve):
${table(commands.map(({ name, summary }) => ["", name, summary]))}

Options:
${table([...everywhere.map((row) => ["", ...row]), ["", "-v, --version", "print the version"]])}

Environment:
${table(settings)}

The customers, and two lines of curl to paste, go to standard output; the log, as JSON lines, to standard error.
A second signal does not wait for what runs.

Exit codes:
${table(exits)}

Examples:
  condor
  PORT=0 CONDOR_CUSTOMERS=customers.json condor
  condor serve --config condor.env
  condor help customers import
`;

/** What `condor help customers` prints. */
export const helpOfGroup = (group: ReadonlyArray<Command>): string =>
  `${section(
    "Commands (condor help COMMAND tells of each)",
    group.map((one) => [named(one), one.summary]),
  )}\n`;

/** What `condor COMMAND --help` prints. */
export const helpOf = (command: Command): string =>
  [
    `condor ${command.name}: ${command.summary}.`,
    `Usage: condor ${named(command)}`,
    command.details,
    section("Options", [...(command.options ?? []), ...everywhere]),
    section(
      "Examples",
      command.examples.map((example) => [example]),
    ),
    section("Exit codes", [
      [String(exitCode.done), command.exits.done],
      [String(exitCode.failed), command.exits.failed ?? exitMeaning.failed],
      [String(exitCode.misused), exitMeaning.misused],
      ...(command.exits.stopped === undefined
        ? []
        : [[`${exitCode.interrupted}, ${exitCode.terminated}`, command.exits.stopped]]),
    ]),
    "",
  ]
    .join("\n\n")
    .replace(/\n\n$/u, "\n");
