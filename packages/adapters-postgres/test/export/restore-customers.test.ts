import { addClient, exportPage, importCustomers, journalOf, restoreCustomers } from "@condor/adapters-postgres";
import {
  type By,
  ClientId,
  Customer,
  type CustomerId,
  type CustomerRecord,
  reservedBy,
  StoredCreation,
} from "@condor/core";
import { customerRecords, customers } from "@condor/testkit";
import * as fc from "fast-check";
import { afterAll, assert, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import { aKeyring, aServedDatabase, anEmbeddedDatabase } from "../store.js";

const done = async <L, A>(task: TE.TaskEither<L, A>): Promise<A> => {
  const answer = await task();
  assert(E.isRight(answer), JSON.stringify(answer));
  return answer.right;
};

const by: By = { _tag: "Operator", operator: "ops", reason: "restored" };

/** What no two customers of one client may share. */
const namesOf = ({ customer, creation }: CustomerRecord): ReadonlyArray<unknown> => {
  const begun = creation?.creation;
  const { idempotencyKey, reference } = begun === undefined ? {} : reservedBy(begun);
  const issued =
    begun === undefined
      ? []
      : ["account" in begun && begun.account?.resourceId, "card" in begun && begun.card.resourceId];
  return [customer.customerId, idempotencyKey, reference, begun?.order.accountId, begun?.order.cardId, ...issued];
};

/** Those that can live in one store. */
const together = (records: ReadonlyArray<CustomerRecord>): ReadonlyArray<CustomerRecord> => {
  const taken = new Set<unknown>([undefined, false]);
  return records.filter((record) => {
    const names = namesOf(record).filter((name) => name !== undefined && name !== false);
    const isFree = names.every((name) => !taken.has(name));
    if (isFree) for (const name of names) taken.add(name);
    return isFree;
  });
};

const stores = fc.array(customerRecords, { maxLength: 12 }).map(together);

/** All but the versions, secrets and the order of keys included. */
const whole = ({ customer, erased, creation }: CustomerRecord): string =>
  JSON.stringify({
    customer: Customer.encode(customer),
    erased,
    creation: creation === undefined ? undefined : StoredCreation.encode(creation.creation),
  });

const byId = (a: CustomerRecord, b: CustomerRecord): number => (a.customer.customerId < b.customer.customerId ? -1 : 1);

const databases = {
  "an embedded PostgreSQL": await anEmbeddedDatabase(),
  "a PostgreSQL server": await aServedDatabase("read committed"),
};
let clients = 0;

describe.each(Object.entries(databases))("on %s", (_name, database) => {
  afterAll(database.close);

  const tenant = async () => {
    clients += 1;
    const client = `export-${process.pid}-${Date.now()}-${clients}`;
    assert(ClientId.is(client));
    await done(addClient(database, client));
    const store = { database, keyring: aKeyring() };
    const page = exportPage(store, client);
    const all = async (limit = 1_000): Promise<ReadonlyArray<CustomerRecord>> => {
      const records: CustomerRecord[] = [];
      let after: CustomerId | undefined;
      for (;;) {
        const got = (await done(page(limit, after))).map((one) => (E.isRight(one) ? one.right : assert.fail()));
        if (got.length === 0) return records;
        records.push(...got);
        after = got.at(-1)?.customer.customerId;
      }
    };
    return {
      all,
      page,
      load: importCustomers(store, client),
      restore: restoreCustomers(store, client, by),
      journal: journalOf(database, client),
      spoil: (customerId: CustomerId) =>
        done(
          database.query({
            name: "spoil_export",
            text: "update condor.customer set data_key = profile where client = $1 and customer_id = $2",
            values: [client, customerId],
          }),
        ),
    };
  };

  test("what was restored is exported, in the order of the ids, and restoring it again changes nothing", () =>
    fc.assert(
      fc.asyncProperty(stores, async (records) => {
        const { all, restore } = await tenant();
        expect(await done(restore(records))).toBe(records.length);
        const restored = await all();
        expect(restored.map(whole)).toEqual(records.toSorted(byId).map(whole));
        expect(await done(restore(records))).toBe(0);
        expect((await all()).map(whole)).toEqual(restored.map(whole));
      }),
      { numRuns: 20 },
    ));

  test("pages of any size give everybody once", async () => {
    const { all, restore } = await tenant();
    const records = together(fc.sample(customerRecords, { numRuns: 30, seed: 7 }));
    await done(restore(records));
    const ids = (await all()).map(({ customer }) => customer.customerId);
    for (const size of [1, 7, records.length])
      expect((await all(size)).map(({ customer }) => customer.customerId)).toEqual(ids);
  });

  test("a batch in which one cannot be stored is not stored at all", async () => {
    const { all, restore } = await tenant();
    const [record] = fc.sample(
      customerRecords.filter(({ creation }) => creation?.creation._tag === "Created"),
      { numRuns: 1, seed: 3 },
    );
    const [other] = fc.sample(customers, { numRuns: 1, seed: 4 });
    assert(record !== undefined && other !== undefined);
    const twin = { ...record, customer: { ...record.customer, customerId: other.customerId } };
    const answer = await restore([record, twin])();
    expect(answer).toEqual(E.left({ _tag: "StorageUnavailable", cause: expect.stringContaining("23505 creation_") }));
    expect(await all()).toEqual([]);
  });

  test("the journal of a restored creation names who restored it", async () => {
    const { restore, journal } = await tenant();
    const records = together(fc.sample(customerRecords, { numRuns: 20, seed: 5 }));
    await done(restore(records));
    const at: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
    for (const { customer, creation } of records)
      expect(await done(journal(customer.customerId))).toEqual(
        creation === undefined
          ? []
          : [
              {
                at,
                by: "ops",
                reason: "restored",
                to: creation.creation._tag,
              },
            ],
      );
  });

  test("a customer that cannot be read keeps its place", async () => {
    const { load, page, spoil } = await tenant();
    const some = fc.sample(customers, { numRuns: 3, seed: 6 });
    await done(load(some));
    const [, spoilt] = some.map(({ customerId }) => customerId).toSorted((a, b) => (a < b ? -1 : 1));
    assert(spoilt !== undefined);
    await spoil(spoilt);
    const got = await done(page(10));
    expect(got.map(E.isRight)).toEqual([true, false, true]);
    expect(got[1]).toEqual(E.left({ _tag: "RecordUnreadable", customerId: spoilt }));
  });
});
