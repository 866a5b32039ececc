import * as T from "#fp-ts/Task";
import type { Command } from "./command.js";
import { commands } from "./commands.js";
import { aboutArgument } from "./complaint.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { help, helpOf } from "./help.js";
import { serve } from "./serve.js";
import type { Surroundings } from "./surroundings.js";
import { version } from "./version.js";

const printed = ({ say }: Surroundings, text: string): T.Task<ExitCode> => {
  say(text);
  return T.of(exitCode.done);
};

const startsWith = (argv: ReadonlyArray<string>, { name }: Command): boolean =>
  name.split(" ").every((word, at) => argv[at] === word);

/** The longest name wins: `reviews show` is not `reviews`. */
const named = (argv: ReadonlyArray<string>): Command | undefined =>
  commands.filter((one) => startsWith(argv, one)).toSorted((a, b) => b.name.length - a.name.length)[0];

const asksFor = (argv: ReadonlyArray<string>, ...names: ReadonlyArray<string>): boolean =>
  argv.some((argument) => names.includes(argument));

const misused = ({ complain }: Surroundings, argument: string): T.Task<ExitCode> => {
  complain(aboutArgument(argument));
  return T.of(exitCode.misused);
};

const run = (surroundings: Surroundings, command: Command, rest: ReadonlyArray<string>): T.Task<ExitCode> =>
  asksFor(rest, "-h", "--help") ? printed(surroundings, helpOf(command)) : command.run(surroundings, rest);

/** The command line: does what `argv` asks for, and says with what the process ends. Help wins over all else. */
export const condor = (surroundings: Surroundings): T.Task<ExitCode> => {
  const { argv } = surroundings;
  const [first] = argv;
  if (first === "help") return condor({ ...surroundings, argv: [...argv.slice(1), "--help"] });
  const command = named(argv);
  if (command !== undefined) return run(surroundings, command, argv.slice(command.name.split(" ").length));
  if (asksFor(argv, "-h", "--help")) return printed(surroundings, help);
  if (first === undefined) return run(surroundings, serve, []);
  return asksFor([first], "-v", "--version") ? printed(surroundings, `${version()}\n`) : misused(surroundings, first);
};
