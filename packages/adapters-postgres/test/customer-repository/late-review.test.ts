import { eraseCustomer } from "@condor/adapters-postgres";
import { memoryCardIssuer } from "@condor/adapters-memory";
import { type CustomerRepository, isRefused, type Order, review } from "@condor/core";
import { afterAll, assert, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { aPerson, ask, personId, portsOver } from "../a-person.js";
import { done, tenant } from "../stage.js";
import { aServedDatabase, type Isolation } from "../store.js";

const isolations: ReadonlyArray<Isolation> = ["read committed", "serializable"];
const databases = await Promise.all(isolations.map((isolation) => aServedDatabase(isolation)));
afterAll(() => Promise.all(databases.map(({ close }) => close())));

const declining = () =>
  memoryCardIssuer({ script: () => ({ _tag: "Decline", subCode: "no", title: "No", reason: "No." }) });

/** The review of what landed late, decided on a refused creation. */
const lateReview = async (customers: CustomerRepository, n: number) => {
  const orders: Order[] = [];
  const keeping = {
    ...customers,
    begin: (beginning: Parameters<CustomerRepository["begin"]>[0]) => {
      orders.push(beginning.creation.order);
      return customers.begin(beginning);
    },
  };
  expect(await ask(portsOver(keeping, declining()), n)).toBe("Declined");
  const found = await done(customers.find(personId(n)));
  const versioned = O.isSome(found) ? found.value.creation : undefined;
  const [order] = orders;
  assert(versioned !== undefined && order !== undefined && isRefused(versioned.creation));
  const creation = review(
    { _tag: "LandedLate", resourceIds: [] },
    order,
    versioned.creation.writtenAt,
  )(versioned.creation);
  const by = { _tag: "Attempt", attemptId: creation.begunBy } as const;
  return customers.advance({ creation, version: versioned.version, by });
};

describe.each(isolations)("the review of what landed late, %s", (isolation) => {
  const database = databases[isolations.indexOf(isolation)];
  assert(database !== undefined);

  test("is stale where the customer was erased meanwhile: its applicant is not written again", async () => {
    const { client, customers, load } = await tenant(database);
    await done(load([aPerson(1)]));
    const late = await lateReview(customers, 1);
    await done(eraseCustomer(database, client)(personId(1)));
    expect(await done(late)).toEqual({ _tag: "Stale" });
  });

  test("and an erasure at once: one of them comes first, and the other sees it", async () => {
    const { client, customers, load } = await tenant(database);
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    await done(load(numbers.map((n) => aPerson(n))));
    const reviews = await Promise.all(numbers.map((n) => lateReview(customers, n)));
    const ends = await Promise.all(
      reviews.map(async (late, n) => {
        const [reviewed, erased] = await Promise.all([done(late), eraseCustomer(database, client)(personId(n))()]);
        return `${reviewed._tag}, ${E.isLeft(erased) ? erased.left._tag : "erased"}`;
      }),
    );
    const either = new Set(["Written, CreationUnsettled", "Stale, erased"]);
    expect(ends.filter((end) => !either.has(end))).toEqual([]);
  });
});
