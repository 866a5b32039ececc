import { ClientId, Customer, type CustomerRecord } from "@condor/core";
import { memoryCustomerRepository } from "@condor/adapters-memory";
import * as fc from "fast-check";
import { assert, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { by, everyState, opening } from "../a-creation.js";
import { aCustomer, customerId } from "../a-customer.js";
import { anOrder } from "../an-order.js";
import { valid } from "../valid.js";
import { vandalise } from "../vandalise.js";

const client = valid(ClientId, "acme");

/** A record as text, secrets included. */
const shown = ({ customer, version, creation }: CustomerRecord): string =>
  JSON.stringify([Customer.encode(customer), version, creation]);

const repository = (customer: Customer) => {
  const customers = memoryCustomerRepository(client, [customer]);
  const find = async (): Promise<CustomerRecord> => {
    const record = await customers.find(customerId(1))();
    assert(E.isRight(record) && O.isSome(record.right));
    return record.right.value;
  };
  return { customers, find };
};

test("what went in can be changed outside and nothing changes inside", async () => {
  const customer = aCustomer({ cards: ["card1"] });
  const { customers, find } = repository(customer);
  const loaded = shown(await find());
  vandalise(customer);
  expect(shown(await find())).toBe(loaded);

  const creation = opening({ order: anOrder(aCustomer()) });
  const { version: customerVersion } = await find();
  const answer = await customers.begin({ creation, customerVersion, by })();
  assert(E.isRight(answer) && answer.right._tag === "Written");
  const begun = shown(await find());
  vandalise(creation);
  expect(shown(await find())).toBe(begun);

  const created = everyState({ order: anOrder(aCustomer()) }).Created;
  await customers.advance({ creation: created, version: answer.right.version, by })();
  const advanced = shown(await find());
  expect(advanced).not.toBe(begun);
  vandalise(created);
  expect(shown(await find())).toBe(advanced);

  const later = aCustomer({ firstName: "Jess" });
  customers.load(later)();
  const reloaded = shown(await find());
  expect(reloaded).not.toBe(advanced);
  vandalise(later);
  expect(shown(await find())).toBe(reloaded);
});

test("what came out can be attacked and nothing changes inside", async () => {
  const { customers, find } = repository(aCustomer({ cards: ["card1"] }));
  const { version: customerVersion } = await find();
  await customers.begin({ creation: opening({ dueAt: 0 }), customerVersion, by })();
  const before = shown(await find());
  vandalise(await find());
  vandalise(await customers.due(1, 10)());
  expect(shown(await find())).toBe(before);
  expect(await customers.due(1, 10)()).toEqual(E.right([{ customerId: customerId(1), dueAt: 0 }]));
});

test("what came out and goes in again, changed, is changed once inside", async () => {
  const { customers, find } = repository(aCustomer());
  const { customer } = await find();
  assert(customer.customerType === "individual");
  const profile = { ...customer.profile, lastName: "Changed" };
  customers.load({ ...customer, profile })();
  const after = shown(await find());
  vandalise(profile);
  expect(shown(await find())).toBe(after);
  expect(after).toContain("Changed");
});

test("what is frozen at the top alone is copied below", async () => {
  const addresses = [{ type: "PRIMARY", city: "Here" }];
  const { customerType, profile, ...rest } = aCustomer();
  assert(customerType === "individual");
  const { find } = repository(
    Object.freeze({ ...rest, customerType, profile: Object.freeze({ ...profile, addresses }) }),
  );
  const loaded = shown(await find());
  vandalise(addresses);
  expect(shown(await find())).toBe(loaded);
});

test("any JSON in the profile survives, whatever its keys are called", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (extra) => {
      const nested: unknown = JSON.parse('{"__proto__":{"polluted":1},"constructor":[]}');
      const { customerType, profile, ...rest } = aCustomer();
      assert(customerType === "individual");
      const open = { ...profile, extra, nested };
      const customer: Customer = { ...rest, customerType, profile: open };
      const { find } = repository(customer);
      expect(JSON.stringify(Customer.encode((await find()).customer))).toBe(JSON.stringify(Customer.encode(customer)));
    }),
  );
});
