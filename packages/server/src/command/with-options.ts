import * as E from "#fp-ts/Either";
import * as T from "#fp-ts/Task";
import { type ExitCode, exitCode } from "./exit-code.js";
import { type Options, optionsOf, type Takes } from "./options.js";
import type { Surroundings } from "./surroundings.js";

/** Does something with what was given after a command's name, or tells what is wrong with it. */
export const withOptions = (
  { complain }: Surroundings,
  rest: ReadonlyArray<string>,
  takes: Takes,
  use: (options: Options) => T.Task<ExitCode>,
): T.Task<ExitCode> => {
  const options = optionsOf(takes, rest);
  if (E.isRight(options)) return use(options.right);
  complain(`condor: ${options.left}. Add --help to the command to see what it takes.\n`);
  return T.of(exitCode.misused);
};
