import {
  addClient,
  type Database,
  importCustomers,
  type Listed,
  type Listing,
  listCreations,
  listReviews,
  postgresCustomerRepository,
  type PostgresStore,
} from "@condor/adapters-postgres";
import {
  AccountId,
  CardId,
  ClientId,
  type Creation,
  type OpeningAccount,
  review,
  type StorageUnavailable,
  StoredCreation,
} from "@condor/core";
import { openingAccounts } from "@condor/testkit";
import * as fc from "fast-check";
import { afterAll, assert, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import { aKeyring, aServedDatabase } from "../store.js";

const database = await aServedDatabase("read committed");
afterAll(database.close);

const done = async <L, A>(task: TE.TaskEither<L, A>): Promise<A> => {
  const answer = await task();
  assert(E.isRight(answer), JSON.stringify(answer));
  return answer.right;
};

const by = { _tag: "Operator", operator: "test", reason: "test" } as const;
let clients = 0;

interface Made {
  readonly begun: OpeningAccount;
  readonly creation: Creation;
}

const distinct = (begun: OpeningAccount, n: number): OpeningAccount => {
  const { idempotencyKey: _, reference: __, order, ...rest } = begun;
  const [accountId, cardId] = [`acca_${n}`, `crda_${n}`];
  assert(AccountId.is(accountId) && CardId.is(cardId));
  return { ...rest, order: { ...order, accountId, cardId } };
};

const byId = (a: OpeningAccount, b: OpeningAccount): number =>
  Buffer.compare(Buffer.from(a.order.customerId), Buffer.from(b.order.customerId));

/** Creations of different customers, in the order of their ids' bytes, every third of them under review. */
const made = (many: number): ReadonlyArray<Made> => {
  const sample = fc.sample(openingAccounts, { numRuns: 2 * many, seed: 1 });
  return [...new Map(sample.map((begun) => [begun.order.customerId, begun])).values()]
    .slice(0, many)
    .map(distinct)
    .toSorted(byId)
    .map((begun, n) => ({
      begun,
      creation: n % 3 === 0 ? review({ _tag: "DoubtTooOld" }, begun.order, begun.writtenAt)(begun) : begun,
    }));
};

/** A client with these creations, as they came about. */
const stored = async (all: ReadonlyArray<Made>): Promise<readonly [PostgresStore, ClientId]> => {
  const store = { database, keyring: aKeyring() };
  clients += 1;
  const client = `listing-${process.pid}-${Date.now()}-${clients}`;
  assert(ClientId.is(client));
  await done(addClient(database, client));
  await done(importCustomers(store, client)(all.map(({ begun }) => begun.order.applicant)));
  const customers = postgresCustomerRepository(store, client);
  for (const { begun, creation } of all) {
    const found = await done(customers.find(begun.order.customerId));
    assert(O.isSome(found));
    const written = await done(customers.begin({ creation: begun, customerVersion: found.value.version, by }));
    assert(written._tag === "Written", JSON.stringify(written));
    if (creation !== begun) await done(customers.advance({ creation, version: written.version, by }));
  }
  return [store, client];
};

const plain = (one: Listed): unknown => (E.isRight(one) ? StoredCreation.encode(one.right) : one.left);

const pagesOf = async (listing: Listing) => {
  const pages: ReadonlyArray<Listed>[] = [];
  for await (const page of listing) {
    assert(E.isRight(page), JSON.stringify(page));
    pages.push(page.right);
  }
  return pages;
};

test("every creation is listed, page by page, and of the reviews only they are", async () => {
  const all = made(205);
  const [store, client] = await stored(all);
  const pages = await pagesOf(listCreations(store, client));
  expect(pages.map(({ length }) => length)).toEqual([200, 5]);
  const expected = all.map(({ creation }) => creation);
  expect(pages.flat().map(plain)).toEqual(expected.map((one) => StoredCreation.encode(one)));
  const reviews = await pagesOf(listReviews(store, client));
  expect(reviews.flat().map(plain)).toEqual(
    expected.filter(({ _tag }) => _tag === "UnderReview").map((one) => StoredCreation.encode(one)),
  );
});

test("a record that cannot be read is listed as such, in its place", async () => {
  const all = made(3);
  const [store, client] = await stored(all);
  const customerId = all[1]?.begun.order.customerId;
  const text = "update condor.creation set data_key = applicant where client = $1 and customer_id = $2";
  await done(database.query({ name: "spoil_one", text, values: [client, customerId ?? ""] }));
  const [first, spoiled, last] = (await pagesOf(listCreations(store, client))).flat();
  expect(spoiled).toEqual(E.left({ _tag: "RecordUnreadable", customerId }));
  expect([first, last].map((one) => one !== undefined && E.isRight(one))).toEqual([true, true]);
});

test("a store that is away ends the listing", async () => {
  const away: StorageUnavailable = { _tag: "StorageUnavailable", cause: "away" };
  const gone: Database = { ...database, query: () => TE.left(away) };
  const [store, client] = await stored([]);
  const told = [];
  for await (const page of listReviews({ ...store, database: gone }, client)) told.push(page);
  expect(told).toEqual([E.left(away)]);
});
