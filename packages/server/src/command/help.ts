import { variables } from "../configuration/variables.js";
import { table } from "../welcome/table.js";
import type { Command } from "./command.js";
import { commands } from "./commands.js";

const settings = Object.values(variables).map(({ name, meaning, fallback, fallbackInWords }) => [
  "",
  name,
  `${meaning} (default: ${fallbackInWords ?? fallback})`,
]);

const named = ({ name, takes }: Command): string => (takes === "" ? name : `${name} ${takes}`);

/** What `condor --help` prints. */
export const help = `Opens one account and issues one card per customer, exactly once: a sandbox of the whole API.

Usage: condor [COMMAND] [OPTION...]

Commands (each has its own --help; without one: serve):
${table(commands.map(({ name, summary }) => ["", name, summary]))}

Options:
${table([
  ["", "-h, --help", "print this, and nothing else happens"],
  ["", "-v, --version", "print the version"],
])}

Environment:
${table(settings)}

The customers, and two lines of curl to paste, go to standard output; the log, as JSON lines, to standard error.
A second signal does not wait for what runs.

Exit codes:
${table([
  ["", "0", "done, or stopped as asked, or help or version printed"],
  ["", "1", "could not start or finish, for example because the port is in use"],
  ["", "2", "wrong configuration, command or option: nothing was started"],
  ["", "130, 143", "ended at once by a second SIGINT or SIGTERM"],
])}

Example:
  PORT=0 CONDOR_CUSTOMERS=customers.json condor
`;

/** What `condor COMMAND --help` prints. */
export const helpOf = (command: Command): string =>
  [`condor ${command.name}: ${command.summary}.`, "", `Usage: condor ${named(command)}`, "", command.details, ""].join(
    "\n",
  );
