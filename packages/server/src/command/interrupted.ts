import type * as T from "#fp-ts/Task";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Signals } from "./stopped.js";

/** Ends with the first signal: for what may be cut off anywhere, and is told where it was. */
export const interrupted =
  (signals: Signals): T.Task<ExitCode> =>
  () =>
    new Promise((resolve) => {
      signals.on("SIGINT", () => resolve(exitCode.interrupted));
      signals.on("SIGTERM", () => resolve(exitCode.terminated));
    });
