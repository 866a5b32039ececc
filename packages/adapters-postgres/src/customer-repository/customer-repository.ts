import type { ClientId, CustomerRepository } from "@condor/core";
import type { Database } from "../database/database.js";
import type { Keyring } from "../seal/keyring.js";
import { advance } from "./advance.js";
import { begin } from "./begin.js";
import { due } from "./due.js";
import { find, findByIdempotencyKey } from "./find.js";

/** Where everything is kept, and the keys without which the personal data in it is noise. */
export interface PostgresStore {
  readonly database: Database;
  readonly keyring: Keyring;
}

/** Keeps the trace in which a creation began, where it is told, and tells it with what is due. */
export interface PostgresCustomerRepository extends CustomerRepository {
  readonly begin: ReturnType<typeof begin>;
  readonly due: ReturnType<typeof due>;
}

/**
 * The customers of one client in PostgreSQL. Every method is one statement, so that no transaction is open and no
 * connection held while the issuer is asked. The client must have been added.
 */
export const postgresCustomerRepository = (
  { database, keyring }: PostgresStore,
  client: ClientId,
): PostgresCustomerRepository => ({
  client,
  find: find(database, keyring, client),
  findByIdempotencyKey: findByIdempotencyKey(database, keyring, client),
  begin: begin(database, keyring, client),
  advance: advance(database, keyring, client),
  due: due(database, client),
});
