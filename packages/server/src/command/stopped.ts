import type { Milliseconds } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import type { RunningServer } from "../listening/start-server.js";
import type { Log } from "../log.js";
import { type ExitCode, exitCode } from "./exit-code.js";

/** The signals of a process. */
export interface Signals {
  readonly on: (signal: "SIGINT" | "SIGTERM", hear: () => void) => unknown;
}

// `npm start` hands a Ctrl-C on to a process that the terminal has told already: one wish, two signals.
const echo: Milliseconds = 500;

/** Ends with the server that it stops at the first signal, or with the second one, whichever comes first. */
export const stopped =
  (signals: Signals, { stop }: RunningServer, log: Log): T.Task<ExitCode> =>
  () =>
    new Promise((resolve) => {
      let first: number | undefined;
      const hear = (signal: "SIGINT" | "SIGTERM", code: ExitCode) => (): void => {
        if (first === undefined) {
          first = performance.now();
          log.stopping(signal);
          void pipe(
            stop(),
            T.map(() => {
              log.stopped();
              resolve(exitCode.done);
            }),
          )();
        } else if (performance.now() - first > echo) resolve(code);
      };
      signals.on("SIGINT", hear("SIGINT", exitCode.interrupted));
      signals.on("SIGTERM", hear("SIGTERM", exitCode.terminated));
    });
