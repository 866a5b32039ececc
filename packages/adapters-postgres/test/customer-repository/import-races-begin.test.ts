import type { BeginAnswer, Beginning, CustomerRepository } from "@condor/core";
import { afterAll, assert, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { aPerson, ask, personId, portsOver } from "../a-person.js";
import { done, tenant } from "../stage.js";
import { aServedDatabase, type Isolation } from "../store.js";

const pairs = 60;
const numbers = Array.from({ length: pairs }, (_, n) => n);
const isolations: ReadonlyArray<Isolation> = ["read committed", "serializable"];
const databases = await Promise.all(isolations.map((isolation) => aServedDatabase(isolation)));
afterAll(() => Promise.all(databases.map(({ close }) => close())));

/** A pair on every two connections of the pool: none waits in a queue for another. */
const inWaves = async <A>(each: (n: number) => Promise<A>): Promise<ReadonlyArray<A>> => {
  const all: A[] = [];
  for (let n = 0; n < pairs; n += 5) all.push(...(await Promise.all(numbers.slice(n, n + 5).map(each))));
  return all;
};

const later = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, Math.random() * 3));

describe.each(isolations)("an import that races a beginning, %s", (isolation) => {
  const database = databases[isolations.indexOf(isolation)];
  assert(database !== undefined);

  /** The beginning that a request decides on while the customer is approved; it is not written. */
  const beginnings = async (customers: CustomerRepository) => {
    const decided: Beginning[] = [];
    const only = {
      ...customers,
      begin: (beginning: Beginning) => () => {
        decided.push(beginning);
        return Promise.resolve(E.left({ _tag: "StorageUnavailable", cause: "a test" } as const));
      },
    };
    await Promise.all(numbers.map((n) => ask(portsOver(only), n)));
    return new Map(decided.map((one) => [one.creation.order.customerId, one] as const));
  };

  test("is before it or after it: an acknowledged change is never slipped under", async () => {
    const { customers, load } = await tenant(database);
    await done(load(numbers.map((n) => aPerson(n))));
    const decided = await beginnings(customers);
    const seen = await inWaves(async (n) => {
      const beginning = decided.get(personId(n));
      assert(beginning !== undefined);
      let isImported = false;
      const imported = async (): Promise<void> => {
        await later();
        await done(load([aPerson(n, { kycStatus: "DENIED" })]));
        isImported = true;
      };
      const begun = async (): Promise<readonly [boolean, BeginAnswer]> => {
        await later();
        const wasImported = isImported;
        return [wasImported, await done(customers.begin(beginning))];
      };
      const [, [wasImported, answer]] = await Promise.all([imported(), begun()]);
      return { n, wasImported, answer: answer._tag };
    });
    expect(seen.filter(({ wasImported, answer }) => wasImported && answer !== "Stale")).toEqual([]);
    for (const { n, answer } of seen) {
      const found = await done(customers.find(personId(n)));
      assert(O.isSome(found));
      const { customer, creation } = found.value;
      expect(customer.verification._tag).toBe("Denied");
      expect(creation === undefined ? "Stale" : "Written").toBe(answer);
    }
    // Both orders were seen, or this says nothing.
    expect(new Set(seen.map(({ answer }) => answer))).toEqual(new Set(["Stale", "Written"]));
  });

  test("and requests that race it: whoever is opened was approved, and a denial holds from then on", async () => {
    const { customers, load } = await tenant(database);
    await done(load(numbers.map((n) => aPerson(n))));
    const said = await inWaves(async (n) => {
      const denying = async () => {
        await later();
        await done(load([aPerson(n, { kycStatus: "DENIED" })]));
      };
      const asking = async () => {
        await later();
        return ask(portsOver(customers), n);
      };
      const [first] = await Promise.all([asking(), denying()]);
      return [first, await ask(portsOver(customers), n)].join(", then ");
    });
    const either = new Set(["Opened, then AlreadyCreated", "CustomerNotApproved, then CustomerNotApproved"]);
    expect(said.filter((one) => !either.has(one))).toEqual([]);
  });
});
