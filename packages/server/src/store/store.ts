import type { CountedCreationQuotaOptions, Readiness, TokenStore } from "@condor/adapters-http";
import type {
  Backlog,
  FolderInUse,
  FolderUnusable,
  PostgresStore,
  SchemaNewer,
  SchemaOlder,
} from "@condor/adapters-postgres";
import type { ClientId, CustomerRepository, StorageUnavailable } from "@condor/core";
import type * as T from "#fp-ts/Task";
import type * as TE from "#fp-ts/TaskEither";
import type { Logins } from "./logins.js";

/** Where a server keeps everything, opened. */
export interface Store {
  /** The customers of one client, and nobody else's. */
  readonly customersOf: (client: ClientId) => CustomerRepository;
  readonly tokens: TokenStore;
  /** The clients that log in. */
  readonly logins: Logins;
  /** How many creations of a client began since a moment, and how many may in a day. */
  readonly begun: CountedCreationQuotaOptions["count"];
  /** Every client, also one that does not log in: recovery visits them all. */
  readonly clients: TE.TaskEither<StorageUnavailable, ReadonlyArray<ClientId>>;
  /** Whether it can be reached, and has the schema that is needed. */
  readonly readiness: Readiness;
  /** What has not come to an end, of every client: for whoever watches. */
  readonly backlog: TE.TaskEither<StorageUnavailable, Backlog>;
  /** What is on disk or on a server; absent where there is only memory. */
  readonly durable?: PostgresStore;
  readonly close: T.Task<void>;
}

/** The folder's keys cannot be read, or are no keys. */
export interface KeysUnusable {
  readonly _tag: "KeysUnusable";
  readonly path: string;
  readonly problem: string;
}

/** Why a store did not open. */
export type OpenError = StorageUnavailable | SchemaNewer | SchemaOlder | FolderInUse | FolderUnusable | KeysUnusable;
