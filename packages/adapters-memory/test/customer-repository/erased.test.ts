import { ClientId, type Creation, create, type CustomerId, IdempotencyKey } from "@condor/core";
import { memoryCustomerRepository, memoryPorts } from "@condor/adapters-memory";
import { assert, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { by, everyState, opening } from "../a-creation.js";
import { aCustomer, customerId } from "../a-customer.js";
import { valid } from "../valid.js";

const customersIn = async (state: Creation["_tag"] | "none") => {
  const customers = memoryCustomerRepository(valid(ClientId, "acme"), [aCustomer()]);
  const found = await customers.find(customerId(1))();
  assert(E.isRight(found) && O.isSome(found.right));
  if (state === "none") return customers;
  const begun = await customers.begin({ creation: opening(), customerVersion: found.right.value.version, by })();
  assert(E.isRight(begun) && begun.right._tag === "Written");
  await customers.advance({ creation: everyState()[state], version: begun.right.version, by })();
  return customers;
};

describe("erasure", () => {
  test.each(["none", "AccountRefused", "CardRefused", "Created"] as const)(
    "with %s forgets the person",
    async (state) => {
      const customers = await customersIn(state);
      expect(customers.erase(customerId(1))()).toEqual(E.right(undefined));
      const found = await customers.find(customerId(1))();
      assert(E.isRight(found) && O.isSome(found.right));
      const { customer, creation, erased } = found.right.value;
      expect([customer.profile, customer.customerReference, erased]).toEqual([{}, undefined, true]);
      expect(creation?.creation._tag ?? "none").toBe(state);
      expect(customers.load(aCustomer())()).toEqual(E.left({ _tag: "CustomerErased", customerId: customerId(1) }));
    },
  );

  test.each(["OpeningAccount", "IssuingCard", "UnderReview"] as const)("with %s is refused", async (state) => {
    const customers = await customersIn(state);
    expect(customers.erase(customerId(1))()).toEqual(E.left({ _tag: "CreationUnsettled", customerId: customerId(1) }));
  });

  test("of an unknown customer has nothing to do", async () => {
    const customers = await customersIn("none");
    expect(customers.erase(customerId(9))()).toEqual(E.right(undefined));
  });

  test("after it the keyed repeat is told that the customer exists", async () => {
    const known = { customerId: "csta_1", customerType: "individual", kycStatus: "APPROVED" };
    const customer = { firstName: "Jessie", lastName: "Testman", addresses: [{ type: "PRIMARY" }] };
    const product = {
      productID: "V1",
      kind: "virtual",
      customerTypes: ["individual"],
      designs: ["1"],
      longestName: 26,
    };
    const ports = memoryPorts({
      client: "acme",
      program: { products: [product], defaultProductID: "V1" },
      customers: [{ ...known, customer, boises: [], cards: [], accounts: [], dtsCreatedAt: "2024-02-29T12:00:00Z" }],
    });
    assert(E.isRight(ports));
    const id: CustomerId = customerId(1);
    const ask = create(ports.right)({ customerId: id }, { idempotencyKey: valid(IdempotencyKey, "one") });
    expect([(await ask())._tag, (await ask())._tag]).toEqual(["Right", "Right"]);
    ports.right.customers.erase(id)();
    expect(await ask()).toEqual(E.left({ _tag: "AlreadyCreated", customerId: id }));
  });
});
