import { type Behaviour, memoryPorts } from "@condor/adapters-memory";
import { CardProgram, create, CreateRequest, Customer } from "@condor/core";
import { assert, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { aCustomer } from "./a-customer.js";
import { aProgram } from "./an-order.js";
import { valid } from "./valid.js";

const json = { client: "acme", program: CardProgram.encode(aProgram()), customers: [Customer.encode(aCustomer())] };

test("ports come from JSON, with the issuer's options", async () => {
  const down: Behaviour = { _tag: "Down" };
  const ports = memoryPorts(json, { script: () => down });
  assert(E.isRight(ports));
  expect(ports.right.customers.client).toBe("acme");
  const answer = await create(ports.right)(valid(CreateRequest, { customerId: aCustomer().customerId }))();
  expect(answer).toMatchObject({ _tag: "Left", left: { _tag: "IssuerUnavailable" } });
});

test("every fault of the JSON is told with its place", () => {
  const faults = memoryPorts({ ...json, client: "", customers: [{ ...json, customerId: 1 }] });
  assert(E.isLeft(faults));
  const places = faults.left.map(({ instancePath }) => instancePath);
  expect(places).toEqual(expect.arrayContaining(["/client", "/customers/0/customerId"]));
});
