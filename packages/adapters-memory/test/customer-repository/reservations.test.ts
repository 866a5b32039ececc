import { ClientId, type CustomerRecord, isRefused, isRunning } from "@condor/core";
import { memoryCustomerRepository } from "@condor/adapters-memory";
import * as fc from "fast-check";
import { assert, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { aKey, by, everyState, opening } from "../a-creation.js";
import { aCustomer, customerId } from "../a-customer.js";
import { anOrder, aReference } from "../an-order.js";
import { valid } from "../valid.js";

const client = valid(ClientId, "acme");
const people = [0, 1, 2];
const names = ["a", "b"];

const someone = fc.constantFrom(...people);
const maybe = fc.option(fc.constantFrom(...names), { nil: undefined });
const begins = fc.record({ does: fc.constant("begin" as const), n: someone, key: maybe, reference: maybe });
const state = fc.constantFrom("AccountRefused", "CardRefused", "UnderReview", "Created", "IssuingCard");
const advances = fc.record({ does: fc.constant("advance" as const), n: someone, state });
const adoptions = fc.array(fc.subarray(names), { minLength: people.length, maxLength: people.length });

/** What the record holds, by looking at it. */
const holds = ({ customer, creation }: CustomerRecord) => {
  const held = creation === undefined || isRefused(creation.creation) ? undefined : creation.creation;
  return {
    key: held?.idempotencyKey,
    references: [...customer.cards.map(({ reference }) => reference), held?.order.attributes.reference],
  };
};

const opened = (adopted: ReadonlyArray<ReadonlyArray<string>>) => {
  const all = people.map((n) => aCustomer({ n, cards: adopted[n] ?? [] }));
  const customers = memoryCustomerRepository(client, all);
  const find = async (n: number): Promise<CustomerRecord> => {
    const record = await customers.find(customerId(n))();
    assert(E.isRight(record) && O.isSome(record.right));
    return record.right.value;
  };
  return { customers, find };
};

type Opened = ReturnType<typeof opened>;

const begin = async ({ customers, find }: Opened, n: number, key?: string, reference?: string) => {
  const { customer, version, creation } = await find(n);
  const order = anOrder(customer, reference === undefined ? {} : { reference: aReference(reference) });
  const answer = await customers.begin({
    creation: opening({ order, ...(key === undefined ? {} : { key: aKey(key) }) }),
    customerVersion: version,
    ...(creation === undefined ? {} : { refusedVersion: creation.version }),
    by,
  })();
  assert(E.isRight(answer));
  return answer.right;
};

const advance = async ({ customers, find }: Opened, n: number, to: string) => {
  const { creation } = await find(n);
  if (creation === undefined || !isRunning(creation.creation)) return;
  const { order, idempotencyKey } = creation.creation;
  const states = everyState({ order, ...(idempotencyKey === undefined ? {} : { key: idempotencyKey }) });
  const after = Object.values(states).find(({ _tag }) => _tag === to);
  assert(after !== undefined);
  await customers.advance({ creation: after, version: creation.version, by })();
};

/** The answer by looking at every record, and who may be named in it. */
const expected = (own: CustomerRecord, others: ReadonlyArray<CustomerRecord>, key?: string, reference?: string) => {
  const creation = own.creation?.creation;
  const naming = others.filter(
    (other) => reference !== undefined && holds(other).references.includes(aReference(reference)),
  );
  const holders = naming.map(({ customer }) => customer.customerId);
  if (creation !== undefined && !isRefused(creation)) return { tag: "Stale", holders };
  if (others.some((other) => key !== undefined && holds(other).key === key)) return { tag: "KeyTaken", holders };
  return { tag: holders.length > 0 ? "ReferenceTaken" : "Written", holders };
};

test("begin answers what a look at every record would", async () => {
  const plan = fc.array(fc.oneof(begins, begins, advances), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(adoptions, plan, async (adopted, commands) => {
      const store = opened(adopted);
      for (const command of commands) {
        if (command.does === "advance") {
          await advance(store, command.n, command.state);
          continue;
        }
        const { n, key, reference } = command;
        const others = await Promise.all(people.filter((other) => other !== n).map(store.find));
        const { tag, holders } = expected(await store.find(n), others, key, reference);
        const answer = await begin(store, n, key, reference);
        expect(answer._tag).toBe(tag);
        expect(holders).toEqual(expect.arrayContaining("customerId" in answer ? [answer.customerId] : []));
      }
      for (const name of names) {
        const found = await store.customers.findByIdempotencyKey(aKey(name))();
        const all = await Promise.all(people.map(store.find));
        expect(found).toEqual(E.right(O.fromNullable(all.find((record) => holds(record).key === name))));
      }
    }),
    { numRuns: 300 },
  );
});
