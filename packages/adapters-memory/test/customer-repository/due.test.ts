import { ClientId, type Creation, type Due } from "@condor/core";
import { memoryCustomerRepository } from "@condor/adapters-memory";
import * as fc from "fast-check";
import { assert, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { by, everyState, opening } from "../a-creation.js";
import { aCustomer, customerId } from "../a-customer.js";
import { anOrder } from "../an-order.js";
import { valid } from "../valid.js";

const client = valid(ClientId, "acme");
type Planned = readonly [tag: Creation["_tag"] | "None", dueAt: number];

const stocked = async (plan: ReadonlyArray<Planned>) => {
  const all = plan.map((_, n) => aCustomer({ n }));
  const customers = memoryCustomerRepository(client, all);
  for (const [n, [tag, dueAt]] of plan.entries()) {
    const record = await customers.find(customerId(n))();
    assert(E.isRight(record) && O.isSome(record.right) && all[n] !== undefined);
    if (tag === "None") continue;
    const traits = { order: anOrder(all[n]), dueAt };
    const { version: customerVersion } = record.right.value;
    const begun = await customers.begin({ creation: opening(traits), customerVersion, by })();
    assert(E.isRight(begun) && begun.right._tag === "Written");
    await customers.advance({ creation: everyState(traits)[tag], version: begun.right.version, by })();
  }
  return customers;
};

type Stocked = Awaited<ReturnType<typeof stocked>>;

const page = async (customers: Stocked, now: number, limit: number, after?: Due): Promise<ReadonlyArray<Due>> => {
  const found = await customers.due(now, limit, after)();
  assert(E.isRight(found));
  return found.right;
};

const everyPage = async (
  customers: Stocked,
  now: number,
  limit: number,
): Promise<ReadonlyArray<ReadonlyArray<Due>>> => {
  const pages: ReadonlyArray<Due>[] = [];
  for (let after: Due | undefined; ; ) {
    const one = await page(customers, now, limit, after);
    if (one.length === 0) return pages;
    pages.push(one);
    after = one.at(-1);
  }
};

const tags = ["None", ...Object.keys(everyState())] as ReadonlyArray<Planned[0]>;
const plans = fc.array(fc.tuple(fc.constantFrom(...tags), fc.integer({ min: 0, max: 5 })), { maxLength: 30 });

test("creations opening or issuing that are due by now are listed once, oldest due first, at most limit a page", async () => {
  await fc.assert(
    fc.asyncProperty(
      plans,
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 1, max: 7 }),
      async (plan, now, limit) => {
        const customers = await stocked(plan);
        const pages = await everyPage(customers, now, limit);
        const listed = pages.flat();
        const expected = plan.flatMap(([tag, dueAt], n) =>
          (tag === "OpeningAccount" || tag === "IssuingCard") && dueAt <= now ? [customerId(n)] : [],
        );
        expect(new Set(listed.map((due) => due.customerId))).toEqual(new Set(expected));
        expect(listed).toHaveLength(expected.length);
        expect(listed.map(({ dueAt }) => dueAt)).toEqual(listed.map(({ dueAt }) => dueAt).toSorted((a, b) => a - b));
        expect(pages.slice(0, -1).every(({ length }) => length === limit)).toBe(true);
        expect(pages.every(({ length }) => length <= limit)).toBe(true);
        expect((await everyPage(customers, now, limit)).flat()).toEqual(listed);
      },
    ),
  );
});

test("creations due at once come in the order of their customers' ids", async () => {
  const customers = await stocked([3, 1, 2].map(() => ["OpeningAccount", 0]));
  expect((await page(customers, 0, 9)).map((due) => due.customerId)).toEqual([0, 1, 2].map(customerId));
  expect(await everyPage(customers, 0, 1)).toEqual([0, 1, 2].map((n) => [{ customerId: customerId(n), dueAt: 0 }]));
});

test("the cursor leads on although its creation is no longer due", async () => {
  const customers = await stocked([0, 1, 2].map((dueAt) => ["OpeningAccount", dueAt]));
  const [first] = await page(customers, 9, 1);
  assert(first !== undefined);
  const record = await customers.find(first.customerId)();
  assert(E.isRight(record) && O.isSome(record.right) && record.right.value.creation !== undefined);
  const { creation, version } = record.right.value.creation;
  assert(creation._tag === "OpeningAccount");
  await customers.advance({ creation: { ...creation, dueAt: 100 }, version, by })();
  expect((await page(customers, 9, 9, first)).map((due) => due.customerId)).toEqual([1, 2].map(customerId));
});

test("no room is an empty page", async () => {
  const customers = await stocked([1, 2].map(() => ["OpeningAccount", 0]));
  expect(await page(customers, 9, 0)).toEqual([]);
  expect(await page(customers, 9, -1)).toEqual([]);
});

test("the backlog counts what is running and what waits for a person, and knows when the oldest began", async () => {
  expect(
    (
      await stocked([
        ["None", 0],
        ["Created", 0],
        ["CardRefused", 0],
      ])
    ).backlog(),
  ).toEqual({ unfinished: 0, underReview: 0 });
  const customers = await stocked(tags.map((tag) => [tag, 0]));
  expect(customers.backlog()).toEqual({ unfinished: 2, oldestBegunAt: opening().begunAt, underReview: 1 });
});

test("the trace in which a creation began is kept beside it, and one that begins anew brings its own", async () => {
  const customers = await stocked([["None", 0]]);
  const trace = async (traceparent: string | undefined): Promise<ReadonlyArray<unknown>> => {
    const record = await customers.find(customerId(0))();
    assert(E.isRight(record) && O.isSome(record.right));
    const { version: customerVersion, creation, customer } = record.right.value;
    const refusedVersion = creation === undefined ? {} : { refusedVersion: creation.version };
    const traced = traceparent === undefined ? {} : { traceparent };
    const beginning = {
      creation: opening({ order: anOrder(customer), dueAt: 0 }),
      customerVersion,
      ...refusedVersion,
      by,
    };
    const begun = await customers.begin({ ...beginning, ...traced })();
    assert(E.isRight(begun) && begun.right._tag === "Written");
    const due = await page(customers, 0, 9);
    const refused = everyState({ order: anOrder(customer) }).AccountRefused;
    await customers.advance({ creation: refused, version: begun.right.version, by })();
    return due;
  };
  expect(await trace("one")).toEqual([{ customerId: customerId(0), dueAt: 0, traceparent: "one" }]);
  expect(await trace("two")).toEqual([{ customerId: customerId(0), dueAt: 0, traceparent: "two" }]);
  expect(await trace(undefined)).toEqual([{ customerId: customerId(0), dueAt: 0 }]);
});
