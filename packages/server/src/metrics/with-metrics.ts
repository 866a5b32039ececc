import type { Observation } from "@condor/adapters-http";
import type { CardIssuer, Milliseconds } from "@condor/core";
import { flow, pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { MetricsConfiguration } from "../configuration/metrics-configuration.js";
import type { Store } from "../store/store.js";
import { type Metrics, metrics } from "./metrics.js";
import { type CannotServeMetrics, serveMetrics } from "./serve-metrics.js";

/** What a server works with, and tells its answers to. */
export interface Watched {
  readonly store: Store;
  readonly issuer: CardIssuer;
  readonly onAnswer?: (observation: Observation) => void;
}

interface Stoppable {
  readonly stop: (limit?: Milliseconds) => T.Task<void>;
}

interface WithMetrics {
  /** Where metrics are read, if they are served. */
  readonly metricsUrl?: string;
}

const counted = ({ answered, issuer, customers }: Metrics, plain: Watched): Watched => ({
  store: { ...plain.store, customersOf: flow(plain.store.customersOf, customers) },
  issuer: issuer(plain.issuer),
  onAnswer: (observation) => {
    answered(observation);
    plain.onAnswer?.(observation);
  },
});

/** Serves what is given with its metrics beside it, where they are asked for; they outlast it, so that its end is seen. */
export const withMetrics =
  (where: MetricsConfiguration | undefined, plain: Watched) =>
  <E, S extends Stoppable>(
    serve: (watched: Watched) => TE.TaskEither<E, S>,
  ): TE.TaskEither<E | CannotServeMetrics, S & WithMetrics> => {
    if (where === undefined) return serve(plain);
    const numbers = metrics(plain.store);
    return pipe(
      serveMetrics(numbers, where),
      TE.chainW(({ url, stop }) => {
        const end = pipe(
          stop,
          T.chainIOK(() => numbers.stop),
        );
        return pipe(
          serve(counted(numbers, plain)),
          TE.map((server) => ({
            ...server,
            metricsUrl: url,
            stop: (limit?: Milliseconds): T.Task<void> =>
              pipe(
                server.stop(limit),
                T.chain(() => end),
              ),
          })),
          TE.orElse((error) =>
            pipe(
              TE.fromTask<void, E>(end),
              TE.chain(() => TE.left<E, S & WithMetrics>(error)),
            ),
          ),
        );
      }),
    );
  };
