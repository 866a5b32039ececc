import type { ClientId, StorageUnavailable } from "@condor/core";
import type * as O from "#fp-ts/Option";
import type * as TE from "#fp-ts/TaskEither";
import type { RegisteredClient } from "./registered-client.js";

/** The clients that log in. */
export interface Clients {
  /** The client of that name, also while it is disabled. */
  readonly find: (login: string) => TE.TaskEither<StorageUnavailable, O.Option<RegisteredClient>>;
  /** The same password hashed anew: from which hash, to which. Whatever is said of one that changed meanwhile, it stays. */
  readonly rehash: (client: ClientId, from: string, to: string) => TE.TaskEither<unknown, unknown>;
}
