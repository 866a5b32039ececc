import { memoryTokenStore } from "@condor/adapters-http";
import { memoryCustomerRepository } from "@condor/adapters-memory";
import type { ClientId, Clock, Customer, Milliseconds } from "@condor/core";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Store } from "./store.js";

export interface MemoryStoreOptions {
  readonly client: ClientId;
  readonly customers: ReadonlyArray<Customer>;
  readonly clock: Clock;
  readonly tokenTtl: Milliseconds;
}

/** Everything in this process, of one client. */
export const memoryStore = ({ client, customers, clock, tokenTtl }: MemoryStoreOptions): Store => {
  const repository = memoryCustomerRepository(client, customers);
  return {
    // There is one client, so there are no other client's customers to give.
    customersOf: () => repository,
    tokens: memoryTokenStore(clock, { ttl: tokenTtl }),
    clients: TE.right([client]),
    close: T.of(undefined),
  };
};
