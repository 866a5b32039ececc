import { closestMatch } from "leven";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import type { Command } from "./command.js";
import { commands } from "./commands.js";
import { aboutArgument } from "./complaint.js";
import { withConfigOption } from "./config-option.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { help, helpOf, helpOfGroup } from "./help.js";
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

// Further away than this, it is another word and no slip of the hand.
const nearest = 2;

const misused = ({ complain }: Surroundings, argv: ReadonlyArray<string>): T.Task<ExitCode> => {
  const [first = "", second = ""] = argv;
  const names = commands.map(({ name }) => name);
  const near = [`${first} ${second}`, first].map((one) => closestMatch(one, names, { maxDistance: nearest }));
  complain(
    aboutArgument(
      first,
      near.find((one) => one !== undefined),
    ),
  );
  return T.of(exitCode.misused);
};

/** One command, or all that begin with a word, as `customers`. */
const helped = (surroundings: Surroundings, argv: ReadonlyArray<string>): T.Task<ExitCode> => {
  const command = named(argv);
  if (command !== undefined) return printed(surroundings, helpOf(command));
  const [first] = argv;
  if (first === undefined || first.startsWith("-")) return printed(surroundings, help);
  const group = commands.filter(({ name }) => name.startsWith(`${first} `));
  return group.length === 0 ? misused(surroundings, argv) : printed(surroundings, helpOfGroup(group));
};

const run = (surroundings: Surroundings, command: Command, rest: ReadonlyArray<string>): T.Task<ExitCode> =>
  asksFor(rest, "-h", "--help") ? printed(surroundings, helpOf(command)) : command.run(surroundings, rest);

const asked = (surroundings: Surroundings): T.Task<ExitCode> => {
  const { argv } = surroundings;
  const [first] = argv;
  if (first === "help") return helped(surroundings, argv.slice(1));
  const command = named(argv);
  if (command !== undefined) return run(surroundings, command, argv.slice(command.name.split(" ").length));
  if (asksFor(argv, "-h", "--help")) return helped(surroundings, argv);
  if (first === undefined) return run(surroundings, serve, []);
  return asksFor([first], "-v", "--version") ? printed(surroundings, `${version()}\n`) : misused(surroundings, argv);
};

/** The command line: does what `argv` asks for, and says with what the process ends. Help wins over all else. */
export const condor = (surroundings: Surroundings): T.Task<ExitCode> =>
  pipe(
    withConfigOption(surroundings),
    E.match(
      (fault) => {
        surroundings.complain(`condor: ${fault}. Try 'condor --help'.\n`);
        return T.of<ExitCode>(exitCode.misused);
      },
      (given) => asked(given),
    ),
  );
