import type { CreateError, CreateOptions, CreateRequest, Opened } from "@condor/core";
import type * as TE from "#fp-ts/TaskEither";
import type { ClientError } from "./client-error.js";
import type { ClientCredentials, ClientOptions } from "./client-options.js";
import { createOver } from "./create.js";
import { type Reads, readsOver } from "./reads.js";
import { session } from "./session.js";
import { systemClock } from "./system-clock.js";

export interface CondorClient extends Reads {
  /** As core's `create(ports)`, with what can go wrong on the way besides. `waitedFor` is not on the wire. */
  readonly create: (
    request: CreateRequest,
    options?: CreateOptions,
  ) => TE.TaskEither<CreateError | ClientError, Opened>;
}

const standard = {
  clock: systemClock,
  timeout: 40_000,
  retries: 2,
  longestPause: 5_000,
} as const;

/**
 * The routes at `baseUrl` as functions: every answer decoded by the codec that wrote it, every failure told by its
 * `_tag`. Logs in when it first needs to; never rejects, and no failure holds a secret.
 */
export const condorClient = (
  baseUrl: string,
  credentials: ClientCredentials,
  options: ClientOptions = {},
): CondorClient => {
  // The global one when it is called, so that whatever replaces it later is used.
  const whole = { ...standard, fetch: (request: Request) => fetch(request), ...options };
  const ask = session(baseUrl, credentials, whole);
  return { create: createOver(ask, whole.clock), ...readsOver(ask, whole.clock) };
};
