import { choice } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { plainly, type Variable } from "./variable.js";

const levels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** The least important thing that is logged. */
export type LogLevel = (typeof levels)[number];
const LogLevel = choice<LogLevel>("LogLevel", levels);

export const logLevel: Variable<LogLevel> = {
  name: "CONDOR_LOG_LEVEL",
  meaning: `least important thing to log: ${levels.join(", ")}`,
  fallback: "info",
  decode: plainly((value) =>
    pipe(
      LogLevel.check(value),
      E.mapLeft(() => ({ problem: "is not a level of the log", cure: `give one of ${levels.join(", ")}` })),
    ),
  ),
};
