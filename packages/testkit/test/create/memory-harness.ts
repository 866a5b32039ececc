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
  type Milliseconds,
  patiently,
  type Ports,
  recover,
  resume,
  settleReview,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { known } from "../../src/create/known.js";
import { anotherIssuer } from "../../src/create/another-issuer.js";
import type { Around, MakeHarness, Service } from "../../src/create/harness.js";
import { forgettingKeys } from "../../src/fault/forgetting-keys.js";
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
  /** A mutant: what is broken about the use that actors make of the ports. */
  readonly used?: Around;
  /** A mutant: what is broken about what stands between callers and `create`. */
  readonly served?: (service: Service, ports: Ports) => Service;
  /** Not offered where a mutant keeps creations of its own; a mutant says that it is done, whatever the creation. */
  readonly erasing?: "not offered" | "always said";
  /** Whether requests wait for one another. */
  readonly patient?: boolean;
  /** For how long the issuer keeps keys: for ever unless told. */
  readonly keysKept?: Milliseconds;
}

const operator = { _tag: "Operator", operator: "ann", reason: "the books were read" } as const;

const serving = (ports: Ports, patient: boolean): Service => {
  const ask = patient ? patiently(ports.clock)(create(ports)) : create(ports);
  return {
    create: (request, asked = {}) => ask(request, asked)().then(saidBy),
    resume: (customerId) => resume(ports)(customerId)().then(saidBy),
    recover: () => recover(ports)(100)().then(() => undefined),
    settle: (customerId, move) =>
      settleReview(ports)(customerId, move, operator)().then((settled) =>
        E.isRight(settled) ? settled.right._tag : settled.left._tag,
      ),
  };
};

/** The shipped functions over ports in memory. */
export const memoryHarness = ({
  broken = (ports) => ports,
  used = (ports) => ports,
  served = (service) => service,
  patient = false,
  keysKept,
  erasing,
  ...options
}: MemoryOptions = {}): MakeHarness => ({
  offers: [
    "ports",
    "recovery",
    "keys",
    "cancellation",
    "review",
    "relocation",
    ...(erasing === "not offered" ? [] : (["erasure"] as const)),
    ...(patient ? (["patience"] as const) : []),
  ],
  make: ({ program, around }) => {
    const customers = memoryCustomerRepository(client);
    const here = memoryCardIssuer(options);
    const elsewhere = memoryCardIssuer(options);
    const keeping = (issuer: CardIssuer): CardIssuer =>
      keysKept === undefined ? issuer : forgettingKeys(() => ports.clock.now(), keysKept)(issuer);
    const own = { customers, ids: sequentialIdGenerator(), clock: systemClock, program };
    const first = broken({ ...own, issuer: keeping(here) });
    const second = broken({ ...own, issuer: keeping(anotherIssuer(elsewhere)) });
    const ports: Ports = around(first);
    return {
      ...served(serving(used(ports), patient), ports),
      relocated: served(serving(used(around({ ...first, issuer: second.issuer })), patient), ports),
      load: (customer) => {
        customers.load(customer)();
        return Promise.resolve();
      },
      books: async () => [...(await booksOf(here)), ...(await booksOf(elsewhere))],
      erase: (customerId) => Promise.resolve(E.isRight(customers.erase(customerId)()) || erasing === "always said"),
      dispose: () => undefined,
    };
  },
});
