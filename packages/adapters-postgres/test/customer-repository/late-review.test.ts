import { eraseCustomer } from "@condor/adapters-postgres";
import { afterAll, assert, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { aPerson, personId } from "../a-person.js";
import { done, tenant } from "../stage.js";
import { lateReview } from "./late-review.js";
import { aServedDatabase, type Isolation } from "../store.js";

const isolations: ReadonlyArray<Isolation> = ["read committed", "serializable"];
const databases = await Promise.all(isolations.map((isolation) => aServedDatabase(isolation)));
afterAll(() => Promise.all(databases.map(({ close }) => close())));

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
    const numbers = Array.from({ length: 20 }, (_, n) => n);
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
