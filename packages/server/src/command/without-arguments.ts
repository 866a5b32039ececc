import * as T from "#fp-ts/Task";
import { aboutArgument, hint } from "./complaint.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Surroundings } from "./surroundings.js";

/** A command that takes nothing refuses whatever comes after it. */
export const withoutArguments = (
  { complain }: Surroundings,
  [first]: ReadonlyArray<string>,
  run: () => T.Task<ExitCode>,
): T.Task<ExitCode> => {
  if (first === undefined) return run();
  // Settings are variables: an option may be meant for one.
  const isOption = first.startsWith("-");
  complain(isOption ? aboutArgument(first) : `condor: unknown argument ${JSON.stringify(first)}. ${hint}`);
  return T.of(exitCode.misused);
};
