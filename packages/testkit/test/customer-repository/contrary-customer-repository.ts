import {
  type Advance,
  type Beginning,
  ClientId,
  type Creation,
  type Customer,
  type CustomerId,
  type CustomerRecord,
  type CustomerRepository,
  type Due,
  isRefused,
  isRunning,
  reservedBy,
  Version,
} from "@condor/core";
import type { CustomerRepositoryStage } from "@condor/testkit";
import { assert } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";

interface Row {
  customer: Customer;
  changes: number;
  creation?: { readonly creation: Creation; readonly writes: number };
}

const versionOf = (count: number): Version => {
  const text = String(count);
  assert(Version.is(text));
  return text;
};

const deep = <A extends object>(copy: A): A => {
  for (const key in copy) copy[key] = copied(copy[key]);
  return copy;
};

/** The same data, sharing nothing but secrets. */
const copied = <A>(value: A): A => {
  if (typeof value !== "object" || value === null || "reveal" in value) return value;
  return Array.isArray(value) ? deep(Object.assign([], value)) : deep({ ...value });
};

const later = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Everything after a moment, and answered after another one; in between it is one step. */
const slowly =
  <A>(step: () => A) =>
  async (): Promise<A> => {
    await later();
    const answer = step();
    await later();
    return answer;
  };

const newestId = (a: Due, b: Due): number =>
  a.dueAt === b.dueAt ? Number(a.customerId < b.customerId) - Number(a.customerId > b.customerId) : a.dueAt - b.dueAt;

/**
 * Another customer repository, contrary to the memory adapter in everything that the port leaves open: it counts the
 * writes of each row for versions, tells a taken reference before a taken key and both before staleness, names the
 * holder who came last, and lists what is due at one time in the order of ids turned round.
 */
const contraryCustomerRepository = (client: ClientId, rows = new Map<CustomerId, Row>()): CustomerRepository => {
  const recordOf = (row: Row): CustomerRecord =>
    copied({
      customer: row.customer,
      version: versionOf(row.changes),
      ...(row.creation === undefined
        ? {}
        : { creation: { creation: row.creation.creation, version: versionOf(row.creation.writes) } }),
    });
  const reservedIn = ({ creation }: Row) => (creation === undefined ? {} : reservedBy(creation.creation));
  const others = (id: CustomerId): ReadonlyArray<Row> =>
    [...rows.values()].filter(({ customer }) => customer.customerId !== id).toReversed();
  const write = (row: Row, creation: Creation) => {
    const writes = (row.creation?.writes ?? 0) + 1;
    row.creation = { creation: copied(creation), writes };
    return { _tag: "Written", version: versionOf(writes) } as const;
  };
  const begin = ({ creation, customerVersion, refusedVersion }: Beginning) => {
    const { customerId } = creation.order;
    const { idempotencyKey: key, reference } = creation;
    const holder = others(customerId).find(
      (other) =>
        reference !== undefined &&
        [reservedIn(other).reference, ...other.customer.cards.map((card) => card.reference)].includes(reference),
    );
    if (holder !== undefined) return { _tag: "ReferenceTaken", customerId: holder.customer.customerId } as const;
    if (key !== undefined && others(customerId).some((other) => reservedIn(other).idempotencyKey === key))
      return { _tag: "KeyTaken" } as const;
    const row = rows.get(customerId);
    const stands = row?.creation === undefined ? undefined : versionOf(row.creation.writes);
    const free = row?.creation === undefined || isRefused(row.creation.creation);
    return row !== undefined && free && stands === refusedVersion && versionOf(row.changes) === customerVersion
      ? write(row, creation)
      : ({ _tag: "Stale" } as const);
  };
  const advance = ({ creation, version }: Advance) => {
    const row = rows.get(creation.order.customerId);
    return row?.creation !== undefined && versionOf(row.creation.writes) === version
      ? write(row, creation)
      : ({ _tag: "Stale" } as const);
  };
  return {
    client,
    find: (id) => slowly(() => E.right(O.map(recordOf)(O.fromNullable(rows.get(id))))),
    findByIdempotencyKey: (key) =>
      slowly(() =>
        E.right(
          O.map(recordOf)(O.fromNullable([...rows.values()].find((row) => reservedIn(row).idempotencyKey === key))),
        ),
      ),
    begin: (beginning) => slowly(() => E.right(begin(beginning))),
    advance: (given) => slowly(() => E.right(advance(given))),
    due: (now, limit, after) =>
      slowly(() =>
        E.right(
          [...rows.values()]
            .map(({ creation }) => creation?.creation)
            .filter((creation) => creation !== undefined && isRunning(creation))
            .map(({ order: { customerId }, dueAt }) => ({ customerId, dueAt }))
            .filter((due) => due.dueAt <= now && (after === undefined || newestId(due, after) > 0))
            .toSorted(newestId)
            .slice(0, limit),
        ),
      ),
  };
};

const client = (name: string): ClientId => {
  assert(ClientId.is(name));
  return name;
};

const seedIn =
  (rows: Map<CustomerId, Row>): CustomerRepositoryStage["seed"] =>
  (customers) => {
    for (const customer of customers) rows.set(customer.customerId, { customer: copied(customer), changes: 1 });
  };

export const contraryCustomerRepositoryStage = (): CustomerRepositoryStage => {
  const rows = new Map<CustomerId, Row>();
  const others = new Map<CustomerId, Row>();
  return {
    customers: contraryCustomerRepository(client("mine"), rows),
    colleague: contraryCustomerRepository(client("mine"), rows),
    neighbour: { customers: contraryCustomerRepository(client("theirs"), others), seed: seedIn(others) },
    seed: seedIn(rows),
    verify: (id, verification) => {
      const row = rows.get(id);
      assert(row !== undefined);
      row.customer = { ...row.customer, verification };
      row.changes += 1;
    },
    dispose: () => {},
  };
};
