import { createServer } from "node:http";
import type { Observation } from "@condor/adapters-http";
import { systemClock } from "@condor/adapters-memory";
import type { Milliseconds } from "@condor/core";
import { getRequestListener } from "@hono/node-server";
import { pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Configuration } from "../configuration/configuration.js";
import { sandbox } from "../sandbox/sandbox.js";
import { connectionsOf } from "./connections.js";
import { type CannotListen, listen } from "./listen.js";
import { stop } from "./stop.js";
import { urlOf } from "./url-of.js";

/** Why a server did not start. */
export type StartError = CannotListen;

export interface RunningServer {
  /** How this machine reaches it, with the port that it really listens on. */
  readonly url: string;
  /** Takes no more connections and lets what runs finish, for at most 25 s unless told. */
  readonly stop: (limit?: Milliseconds) => T.Task<void>;
}

export interface StartOptions {
  /** Told of every answer, for logs. */
  readonly onAnswer?: (observation: Observation) => void;
}

// A request that trickles in would otherwise hold its connection for five minutes.
const limits = { headersTimeout: 10_000, requestTimeout: 20_000 };

/**
 * Serves the sandbox over HTTP. The process's global `Request` and `Response` become the lighter ones of
 * @hono/node-server.
 */
export const startServer = (
  configuration: Configuration,
  options: StartOptions = {},
): TE.TaskEither<StartError, RunningServer> => {
  const { fetch } = sandbox(configuration, { ...options, clock: systemClock });
  const answer = getRequestListener(fetch);
  const server = createServer(limits, (incoming, outgoing) => void answer(incoming, outgoing));
  const connections = connectionsOf(server);
  return pipe(
    listen(server, configuration),
    TE.map((port) => ({ url: urlOf(configuration.host, port), stop: stop(server, connections) })),
  );
};
