import { memoryTokenStore } from "@condor/adapters-http";
import { memoryCustomerRepository } from "@condor/adapters-memory";
import type { Backlog } from "@condor/adapters-postgres";
import type { ClientId, Clock, Customer, CustomerRepository, Milliseconds } from "@condor/core";
import type * as IO from "#fp-ts/IO";
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

const together = (a: Backlog, b: Backlog): Backlog => {
  const oldest = Math.min(a.oldestBegunAt ?? Infinity, b.oldestBegunAt ?? Infinity);
  return {
    unfinished: a.unfinished + b.unfinished,
    ...(oldest === Infinity ? {} : { oldestBegunAt: oldest }),
    underReview: a.underReview + b.underReview,
  };
};

/** Everything in this process, of every client. */
export const memoryStore = ({ client, customers, clock, tokenTtl }: MemoryStoreOptions): Store => {
  const repositories = new Map<ClientId, CustomerRepository>();
  const logins = memoryLogins();
  const { noting, count } = memoryBegun(logins);
  const backlogs: Array<IO.IO<Backlog>> = [];
  const held = (one: ClientId, known: ReadonlyArray<Customer>): CustomerRepository => {
    const repository = memoryCustomerRepository(one, known);
    backlogs.push(repository.backlog);
    const noted = noting(repository);
    repositories.set(one, noted);
    return noted;
  };
  held(client, customers);
  return {
    customersOf: (one) => repositories.get(one) ?? held(one, []),
    tokens: memoryTokenStore(clock, { ttl: tokenTtl, clients: logins }),
    logins,
    begun: count,
    clients: TE.fromIO(() => [...repositories.keys()]),
    backlog: TE.fromIO(() => backlogs.map((backlog) => backlog()).reduce(together)),
    readiness: TE.right(undefined),
    close: T.of(undefined),
  };
};
