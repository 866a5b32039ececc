import type { ClientId, Secret, StorageUnavailable } from "@condor/core";
import type * as O from "#fp-ts/Option";
import type * as TE from "#fp-ts/TaskEither";
import type { ServerBusy } from "./http-error.js";
import type { Scope } from "./scope.js";

/** Who calls, and what they may do. */
export interface ClientGrant {
  readonly client: ClientId;
  readonly scopes: ReadonlyArray<Scope>;
  /** The client's when its password was verified: once the client is of a later one, tokens of this one do not work. */
  readonly generation?: number;
  /** The client's own limit of requests; absent: the server's. */
  readonly requestsPerMinute?: number;
}

export interface Credentials {
  /** The right pair leads to its grant; a wrong one takes the same time whether or not the login exists. */
  readonly verify: (
    login: string,
    password: Secret,
  ) => TE.TaskEither<StorageUnavailable | ServerBusy, O.Option<ClientGrant>>;
}
