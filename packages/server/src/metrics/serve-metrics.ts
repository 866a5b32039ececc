import type * as T from "#fp-ts/Task";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { MetricsConfiguration } from "../configuration/metrics-configuration.js";
import { type CannotListen, listen } from "../listening/listen.js";
import { urlOf } from "../listening/url-of.js";
import type { Metrics } from "./metrics.js";
import { metricsServer } from "./metrics-server.js";

/** Metrics were asked for, and their host and port cannot be listened on. */
export interface CannotServeMetrics extends Omit<CannotListen, "_tag"> {
  readonly _tag: "CannotServeMetrics";
}

export interface ServedMetrics {
  /** How this machine reaches them, with the port that is really listened on. */
  readonly url: string;
  readonly stop: T.Task<void>;
}

/** Serves metrics until it is stopped, which waits for no scrape. */
export const serveMetrics = (
  metrics: Metrics,
  where: MetricsConfiguration,
): TE.TaskEither<CannotServeMetrics, ServedMetrics> => {
  const server = metricsServer(metrics);
  return pipe(
    listen(server, where),
    TE.bimap(
      (error) => ({ ...error, _tag: "CannotServeMetrics" }),
      (port) => ({
        url: `${urlOf(where.host, port)}/metrics`,
        stop: () =>
          new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      }),
    ),
  );
};
