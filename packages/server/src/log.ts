import type { Observation } from "@condor/adapters-http";
import { type Logger, destination, pino } from "pino";
import type { LogLevel } from "./configuration/log-level.js";

/** All that is ever logged: nothing of a request or an answer but what is named here. */
export interface Log {
  readonly listening: (url: string) => void;
  readonly unknownVariables: (names: ReadonlyArray<string>) => void;
  readonly answered: (observation: Observation) => void;
  readonly stopping: (signal: string) => void;
  readonly stopped: () => void;
}

const answered =
  (logger: Logger) =>
  ({ requestId, route, status, code, durationMs, client, customerId }: Observation): void => {
    const line = { requestId, route, status, code, durationMs, client, customerId };
    if (status === 500) logger.error(line, "answered");
    else if (status > 500) logger.warn(line, "answered");
    else logger.info(line, "answered");
  };

/** JSON lines on standard error, each written before the next thing happens. */
export const log = (level: LogLevel): Log => {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination({ dest: 2, sync: true }),
  );
  return {
    listening: (url) => logger.info({ url }, "listening"),
    unknownVariables: (names) => logger.warn({ names }, "set in the environment, but not known"),
    answered: answered(logger),
    stopping: (signal) => logger.info({ signal }, "stopping"),
    stopped: () => logger.info("stopped"),
  };
};
