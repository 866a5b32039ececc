import type { ClientId, StorageUnavailable } from "@condor/core";
import type * as O from "#fp-ts/Option";
import type * as TE from "#fp-ts/TaskEither";
import type { Database } from "../database/database.js";
import { type ChangedTerms, changeClient } from "./change-client.js";
import type { NoSuchClient } from "./client-terms.js";
import { type DescribedClient, describeClients } from "./describe-clients.js";
import { disableClient, enableClient } from "./disable-client.js";
import { findClient, type LoginClient } from "./find-client.js";
import { type ClientExists, type NewClient, registerClient } from "./register-client.js";
import { rehashClient, rotateClient } from "./rotate-client.js";

type Changed = TE.TaskEither<StorageUnavailable | NoSuchClient, void>;

/** The clients that log in. Every change is one statement, and holds for every node at once. */
export interface PostgresClientRegistry<Scope extends string> {
  /** The client that logs in under a name, disabled ones too. */
  readonly find: (login: string) => TE.TaskEither<StorageUnavailable, O.Option<LoginClient<Scope>>>;
  /** The same password hashed anew: from which hash, to which. One that was rotated meanwhile is left alone. */
  readonly rehash: (client: ClientId, from: string, to: string) => Changed;
  readonly add: (one: NewClient<Scope>) => TE.TaskEither<StorageUnavailable | ClientExists, void>;
  readonly list: TE.TaskEither<StorageUnavailable, ReadonlyArray<DescribedClient>>;
  /** Another password, as a PHC string: the one before is dead at once, and so are all tokens. */
  readonly rotate: (client: string, password: string) => Changed;
  /** Other scopes and quotas: its tokens have them at once. */
  readonly change: (client: string, terms: ChangedTerms<Scope>) => Changed;
  /** The client does not log in any more, and no token of it works. Its creations are finished all the same. */
  readonly disable: (client: string) => Changed;
  /** The client logs in again, with the same password; earlier tokens stay dead. */
  readonly enable: (client: string) => Changed;
}

export const postgresClientRegistry = <Scope extends string>(
  database: Database,
  isScope: (value: unknown) => value is Scope,
): PostgresClientRegistry<Scope> => ({
  find: findClient(database, isScope),
  rehash: rehashClient(database),
  add: registerClient(database),
  list: describeClients(database),
  rotate: rotateClient(database),
  change: changeClient(database),
  disable: disableClient(database),
  enable: enableClient(database),
});
