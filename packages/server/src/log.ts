import type { Observation } from "@condor/adapters-http";
import type { Imported } from "@condor/adapters-postgres";
import type { ClientId, StorageUnavailable } from "@condor/core";
import { type DestinationStream, type Logger, destination, pino } from "pino";
import * as E from "#fp-ts/Either";
import type { LogLevel } from "./configuration/log-level.js";
import type { Round } from "./recovery/recover-all.js";

/** All that is ever logged: nothing of a request or an answer but what is named here. */
export interface Log {
  /** `issuer` is its name: who is live; `metricsUrl` where metrics are served. */
  readonly listening: (at: { readonly url: string; readonly issuer: string; readonly metricsUrl?: string }) => void;
  readonly unknownVariables: (names: ReadonlyArray<string>) => void;
  /** The customers of the file in CONDOR_CUSTOMERS that were passed over. */
  readonly notImported: (customers: ReadonlyArray<Imported>) => void;
  readonly answered: (observation: Observation) => void;
  /** What recovery has done, and that it could do nothing; a round that found nothing to do is not told. */
  readonly recovered: (round: Round) => void;
  readonly stopping: (signal: string) => void;
  readonly stopped: () => void;
}

const answered =
  (logger: Logger) =>
  ({ requestId, traceId, route, status, code, durationMs, client, customerId }: Observation): void => {
    const line = { requestId, traceId, route, status, code, durationMs, client, customerId };
    if (status === 500) logger.error(line, "answered");
    else if (status > 500) logger.warn(line, "answered");
    else logger.info(line, "answered");
  };

const couldNotLook = (logger: Logger, { cause }: StorageUnavailable, client?: ClientId): void =>
  logger.warn({ client, cause }, "recovery could not look");

const recovered =
  (logger: Logger) =>
  (round: Round): void => {
    if (E.isLeft(round)) couldNotLook(logger, round.left);
    for (const { client, recovered: done } of E.isLeft(round) ? [] : round.right)
      if (E.isLeft(done)) couldNotLook(logger, done.left, client);
      else
        for (const { customerId, answer } of done.right)
          logger.info({ client, customerId, outcome: E.isRight(answer) ? "Created" : answer.left._tag }, "recovered");
  };

const standardError = (): DestinationStream => destination({ dest: 2, sync: true });

/** JSON lines on standard error unless told, each written before the next thing happens. */
export const log = (level: LogLevel, to: DestinationStream = standardError()): Log => {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  );
  return {
    listening: ({ url, issuer, metricsUrl }) => logger.info({ url, issuer, metricsUrl }, "listening"),
    unknownVariables: (names) => logger.warn({ names }, "set in the environment, but not known"),
    notImported: (customers) => {
      for (const { customerId, _tag: outcome } of customers)
        logger.warn({ customerId, outcome }, "a customer of CONDOR_CUSTOMERS was not imported");
    },
    answered: answered(logger),
    recovered: recovered(logger),
    stopping: (signal) => logger.info({ signal }, "stopping"),
    stopped: () => logger.info("stopped"),
  };
};
