import { memoryTokenStore } from "@condor/adapters-http";
import { memoryCustomerRepository } from "@condor/adapters-memory";
import type { ClientId, Clock, Customer, CustomerRepository, Milliseconds } from "@condor/core";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { memoryBegun } from "./memory-begun.js";
import { memoryLogins } from "./memory-logins.js";
import type { Store } from "./store.js";

export interface MemoryStoreOptions {
  readonly client: ClientId;
  /** Those of `client`; every other client's are none to begin with. */
  readonly customers: ReadonlyArray<Customer>;
  readonly clock: Clock;
  readonly tokenTtl: Milliseconds;
}

/** Everything in this process, of every client. */
export const memoryStore = ({ client, customers, clock, tokenTtl }: MemoryStoreOptions): Store => {
  const repositories = new Map<ClientId, CustomerRepository>();
  const logins = memoryLogins();
  const { noting, count } = memoryBegun(logins);
  repositories.set(client, noting(memoryCustomerRepository(client, customers)));
  return {
    customersOf: (one) => {
      const repository = repositories.get(one) ?? noting(memoryCustomerRepository(one));
      repositories.set(one, repository);
      return repository;
    },
    tokens: memoryTokenStore(clock, { ttl: tokenTtl, clients: logins }),
    logins,
    begun: count,
    clients: TE.fromIO(() => [...repositories.keys()]),
    readiness: TE.right(undefined),
    close: T.of(undefined),
  };
};
