import type { Clients, Scope } from "@condor/adapters-http";
import type { ClientExists, NoSuchClient } from "@condor/adapters-postgres";
import type { ClientId, StorageUnavailable } from "@condor/core";
import type * as TE from "#fp-ts/TaskEither";

/** Who logs in, and what lets them. Passwords are hashes, as PHC strings. */
export interface Logins extends Clients {
  readonly add: (one: {
    readonly client: ClientId;
    readonly password: string;
    readonly scopes: ReadonlyArray<Scope>;
    readonly creationsPerDay?: number;
  }) => TE.TaskEither<StorageUnavailable | ClientExists, void>;
  /** The password before is dead at once, and so are all tokens. */
  readonly rotate: (client: ClientId, password: string) => TE.TaskEither<StorageUnavailable | NoSuchClient, void>;
}
