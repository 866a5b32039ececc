import {
  type MemoryCardIssuerOptions,
  memoryCardIssuer,
  memoryCustomerRepository,
  sequentialIdGenerator,
  systemClock,
} from "@condor/adapters-memory";
import {
  type BookEntry,
  type CardIssuer,
  ClientId,
  create,
  patiently,
  type Ports,
  recover,
  resume,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { known } from "../../src/create/known.js";
import type { Around, MakeHarness } from "../../src/create/harness.js";
import { saidBy } from "../../src/create/said.js";

const client = known(ClientId, "acme");

export const booksOf = async (issuer: CardIssuer): Promise<ReadonlyArray<BookEntry>> => {
  const entries: BookEntry[] = [];
  for (let after: BookEntry["resourceId"] | undefined; ; ) {
    const page = await issuer.books(after)();
    if (E.isLeft(page)) throw new Error(page.left.cause);
    entries.push(...page.right.entries);
    if (page.right.next === undefined) return entries;
    after = page.right.next;
  }
};

export interface MemoryOptions extends MemoryCardIssuerOptions {
  /** A mutant: what is broken about the ports. */
  readonly broken?: Around;
  /** Whether requests wait for one another. */
  readonly patient?: boolean;
}

/** The shipped functions over ports in memory. */
export const memoryHarness = ({
  broken = (ports) => ports,
  patient = false,
  ...options
}: MemoryOptions = {}): MakeHarness => ({
  offers: ["ports", "recovery", "keys", "cancellation", ...(patient ? (["patience"] as const) : [])],
  make: ({ program, around }) => {
    const customers = memoryCustomerRepository(client);
    const issuer = memoryCardIssuer(options);
    const ids = sequentialIdGenerator();
    const ports: Ports = around(broken({ customers, ids, issuer, clock: systemClock, program }));
    const ask = patient ? patiently(ports.clock)(create(ports)) : create(ports);
    return {
      create: (request, asked = {}) => ask(request, asked)().then(saidBy),
      load: (customer) => {
        customers.load(customer)();
        return Promise.resolve();
      },
      books: () => booksOf(issuer),
      resume: (customerId) => resume(ports)(customerId)().then(saidBy),
      recover: () => recover(ports)(100)().then(() => undefined),
      dispose: () => undefined,
    };
  },
});
