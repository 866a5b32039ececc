import {
  begunCreations,
  backlog,
  listClients,
  postgresClientRegistry,
  postgresCustomerRepository,
  type PostgresStore,
  postgresTokenStore,
} from "@condor/adapters-postgres";
import type { Clock, Milliseconds } from "@condor/core";
import type * as T from "#fp-ts/Task";
import { isScope } from "./is-scope.js";
import { storeReadiness } from "../readiness/store-readiness.js";
import type { Store } from "./store.js";

export interface PostgresStoreOptions {
  readonly durable: PostgresStore;
  readonly clock: Clock;
  readonly tokenTtl: Milliseconds;
  readonly close: T.Task<void>;
}

/** Everything in PostgreSQL, of every client. */
export const postgresStore = ({ durable, clock, tokenTtl, close }: PostgresStoreOptions): Store => ({
  customersOf: (client) => postgresCustomerRepository(durable, client),
  tokens: postgresTokenStore({ database: durable.database, clock, ttl: tokenTtl, isScope }),
  logins: postgresClientRegistry(durable.database, isScope),
  begun: begunCreations(durable.database),
  clients: listClients(durable.database),
  readiness: storeReadiness(durable.database),
  backlog: backlog(durable.database),
  durable,
  close,
});
