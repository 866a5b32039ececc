import * as E from "#fp-ts/Either";
import * as T from "#fp-ts/Task";
import { type Command, commandOf } from "./command.js";
import { aboutArgument } from "./complaint.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { help } from "./help.js";
import { serve } from "./serve.js";
import type { Surroundings } from "./surroundings.js";
import { version } from "./version.js";

const printed = ({ say }: Surroundings, text: string): T.Task<ExitCode> => {
  say(text);
  return T.of(exitCode.done);
};

const commands: Readonly<Record<Command, (surroundings: Surroundings) => T.Task<ExitCode>>> = {
  serve,
  help: (surroundings) => printed(surroundings, help),
  version: (surroundings) => printed(surroundings, `${version()}\n`),
};

/** The command line: does what `argv` asks for, and says with what the process ends. */
export const condor = (surroundings: Surroundings): T.Task<ExitCode> => {
  const asked = commandOf(surroundings.argv);
  if (E.isRight(asked)) return commands[asked.right](surroundings);
  surroundings.complain(aboutArgument(asked.left));
  return T.of(exitCode.misused);
};
