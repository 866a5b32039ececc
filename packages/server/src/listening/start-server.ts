import type { Observation, PasswordHash } from "@condor/adapters-http";
import { systemClock } from "@condor/adapters-memory";
import type { Imported } from "@condor/adapters-postgres";
import type { CardIssuer, Milliseconds, StorageUnavailable } from "@condor/core";
import { constVoid, pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Configuration } from "../configuration/configuration.js";
import type { CannotServeMetrics } from "../metrics/serve-metrics.js";
import { type Watched, withMetrics } from "../metrics/with-metrics.js";
import { argon2id } from "../password/argon2id.js";
import { boundedReadiness } from "../readiness/bounded-readiness.js";
import type { Round } from "../recovery/recover-all.js";
import { recoveryLoop } from "../recovery/recovery-loop.js";
import { type IssuerSilent, issuerFor } from "../issuer/issuer-for.js";
import { admitSandbox, type SandboxEntry, type SandboxIsPublic } from "../sandbox/admit-sandbox.js";
import { appFor } from "../app/app-for.js";
import { portsFor } from "../app/ports-for.js";
import { openStore } from "../store/open-store.js";
import { seed } from "../store/seed.js";
import type { OpenError, Store } from "../store/store.js";
import { httpServer } from "./http-server.js";
import { type CannotListen, listen } from "./listen.js";
import { longestStop, stop } from "./stop.js";
import { urlOf } from "./url-of.js";

/** Why a server did not start. */
export type StartError = CannotListen | CannotServeMetrics | IssuerSilent | OpenError | SandboxIsPublic;

export interface RunningServer {
  /** How this machine reaches it, with the port that it really listens on. */
  readonly url: string;
  /** Where metrics are read, if they are served. */
  readonly metricsUrl?: string;
  readonly store: Store;
  readonly entry: SandboxEntry;
  /** The customers of a named file that were passed over, and why. */
  readonly notImported: ReadonlyArray<Imported>;
  /** The name of the issuer that accounts are opened at. */
  readonly issuer: string;
  /** Is not ready any more, takes no more connections, stops recovery and lets what runs finish, for at most 25 s unless told. */
  readonly stop: (limit?: Milliseconds) => T.Task<void>;
}

export interface StartOptions {
  /** Told of every answer, for logs. */
  readonly onAnswer?: (observation: Observation) => void;
  /** Told of every round of recovery, for logs. */
  readonly onRecovery?: (round: Round) => void;
  /** How passwords are kept: Argon2id unless told. */
  readonly passwords?: PasswordHash;
}

// A round is short, so that one client's creations do not keep the others' waiting.
const mostRecovered = 100;

interface Prepared {
  readonly store: Store;
  readonly passwords: PasswordHash;
  readonly issuer: CardIssuer;
  readonly entry: SandboxEntry;
  readonly notImported: ReadonlyArray<Imported>;
}

const prepared = (
  configuration: Configuration,
  store: Store,
  passwords: PasswordHash,
): TE.TaskEither<IssuerSilent | StorageUnavailable | SandboxIsPublic, Prepared> =>
  pipe(
    admitSandbox(configuration, store.logins, passwords),
    TE.bindTo("entry"),
    TE.bindW("notImported", () => (store.durable === undefined ? TE.right([]) : seed(configuration, store.durable))),
    TE.bindW("issuer", () => issuerFor(configuration, store)),
    TE.map((parts) => ({ store, passwords, ...parts })),
  );

const serving = (
  configuration: Configuration,
  { entry, notImported, onAnswer, ...given }: Prepared & Watched,
  options: StartOptions,
) => {
  const { onRecovery = constVoid } = options;
  const observed = onAnswer === undefined ? {} : { onAnswer };
  const { store } = given;
  const parts = { ...given, clock: systemClock };
  const { readiness, drain } = boundedReadiness(systemClock, store.readiness);
  const app = appFor(configuration, { ...observed, ...parts, readiness });
  const { server, connections } = httpServer(app, configuration.transport);
  return pipe(
    listen(server, configuration),
    TE.map((port): RunningServer => {
      const portsOf = portsFor(configuration, parts);
      const { clients } = store;
      const { recoveryInterval: interval } = configuration;
      const stopRecovery = recoveryLoop({ clients, portsOf, limit: mostRecovered, interval, onRound: onRecovery });
      const stopServing = stop(server, connections);
      return {
        url: urlOf(configuration.host, port),
        store,
        entry,
        notImported,
        issuer: given.issuer.name,
        stop: (limit = longestStop) =>
          pipe(
            T.fromIO(drain),
            T.chain(() => T.sequenceArray([stopServing(limit), stopRecovery(limit)])),
            T.chain(() => store.close),
          ),
      };
    }),
  );
};

/**
 * Opens the store and serves the routes over HTTP. The process's global `Request` and `Response` become the lighter
 * ones of @hono/node-server.
 */
export const startServer = (
  configuration: Configuration,
  options: StartOptions = {},
): TE.TaskEither<StartError, RunningServer> =>
  pipe(
    openStore(configuration, systemClock),
    TE.mapLeft((error): StartError => error),
    TE.chain((store) =>
      pipe(
        prepared(configuration, store, options.passwords ?? argon2id),
        TE.chainW((given) =>
          withMetrics(configuration.metrics, { ...options, ...given })((watched) =>
            serving(configuration, { ...given, ...watched }, options),
          ),
        ),
        TE.orElse((error: StartError) =>
          pipe(
            TE.fromTask(store.close),
            TE.chain(() => TE.left<StartError, RunningServer>(error)),
          ),
        ),
      ),
    ),
  );
