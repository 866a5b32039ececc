import { ClientId, type Customer, type CustomerId, type CustomerRepository, type Verification } from "@condor/core";
import { type MemoryCustomerRepository, memoryCustomerRepository } from "@condor/adapters-memory";
import type { CustomerRepositoryCapability, CustomerRepositoryStage } from "@condor/testkit";
import { assert } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";

const client = (name: string): ClientId => {
  assert(ClientId.is(name));
  return name;
};

/** An import of the same customer with another verification. */
const verify = async (
  customers: MemoryCustomerRepository,
  id: CustomerId,
  verification: Verification,
): Promise<void> => {
  const record = await customers.find(id)();
  assert(E.isRight(record) && O.isSome(record.right));
  customers.load({ ...record.right.value.customer, verification })();
};

const loadAll = (customers: MemoryCustomerRepository, all: ReadonlyArray<Customer>): void => {
  for (const customer of all) customers.load(customer)();
};

/** The memory adapter, behind a door that can be shut, with records that can be made unreadable. */
const doored = (
  customers: MemoryCustomerRepository,
  doors: { cut: boolean; readonly spoiled: Set<CustomerId> },
): MemoryCustomerRepository => {
  const away = TE.left({ _tag: "StorageUnavailable", cause: "cut" } as const);
  const through = <A>(task: () => A): A | typeof away => (doors.cut ? away : task());
  const unreadable = (customerId: CustomerId) => TE.left({ _tag: "RecordUnreadable", customerId } as const);
  return {
    ...customers,
    find: (id) => () => (doors.cut ? away() : doors.spoiled.has(id) ? unreadable(id)() : customers.find(id)()),
    findByIdempotencyKey: (key) => async () => {
      const answer = await through(() => customers.findByIdempotencyKey(key))();
      const held = E.isRight(answer) ? O.toUndefined(answer.right)?.customer.customerId : undefined;
      return held !== undefined && doors.spoiled.has(held) ? unreadable(held)() : answer;
    },
    begin: (beginning) => () => through(() => customers.begin(beginning))(),
    advance: (advance) => () => through(() => customers.advance(advance))(),
    due: (now, limit, after) => () => through(() => customers.due(now, limit, after))(),
  };
};

export const everyCapability = [
  "neighbour",
  "colleague",
  "erase",
  "spoil",
  "cut",
] as const satisfies ReadonlyArray<CustomerRepositoryCapability>;

/** What an adapter is: the memory adapter, or a patch of it. */
export type Patch = (customers: MemoryCustomerRepository) => CustomerRepository;

/** A stage with every capability over the memory adapter. Each process, and each client, has the patch of its own. */
export const memoryCustomerRepositoryStage =
  (patch: Patch = (customers) => customers) =>
  (): CustomerRepositoryStage => {
    const doors = { cut: false, spoiled: new Set<CustomerId>() };
    const mine = memoryCustomerRepository(client("acme"));
    const others = memoryCustomerRepository(client("other"));
    const stored = doored(mine, doors);
    return {
      customers: patch(stored),
      colleague: patch(stored),
      neighbour: { customers: patch(others), seed: (all) => loadAll(others, all) },
      seed: (all) => loadAll(mine, all),
      verify: (id, verification) => verify(mine, id, verification),
      erase: (id) => {
        assert(E.isRight(mine.erase(id)()));
      },
      spoil: (id) => {
        doors.spoiled.add(id);
      },
      cut: () => {
        doors.cut = true;
      },
      dispose: () => {},
    };
  };
