import * as T from "#fp-ts/Task";
import { aboutArgument } from "./complaint.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Surroundings } from "./surroundings.js";

/** A command that takes nothing refuses whatever comes after it. */
export const withoutArguments = (
  { complain }: Surroundings,
  [first]: ReadonlyArray<string>,
  run: () => T.Task<ExitCode>,
): T.Task<ExitCode> => {
  if (first === undefined) return run();
  complain(aboutArgument(first));
  return T.of(exitCode.misused);
};
