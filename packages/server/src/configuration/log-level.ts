import { oneOf } from "./one-of.js";
import type { Variable } from "./variable.js";

const levels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** The least important thing that is logged. */
export type LogLevel = (typeof levels)[number];

export const logLevel: Variable<LogLevel> = {
  name: "CONDOR_LOG_LEVEL",
  meaning: `least important thing to log: ${levels.join(", ")}`,
  fallback: "info",
  decode: oneOf(levels, "is not a level of the log"),
};
