import { describe, expect, test } from "vitest";
import { CardProgram, CreateRequest, Customer, Routing, StoredCreation, Verification } from "@condor/core";
import { customer } from "../customer/wire.js";
import { storedCreation } from "../stored-creation/wire.js";
import { closed, name, product, request, routing, someOf } from "./wire.js";

/** The order in which `required` names the keys says nothing. */
const ordered = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === "required" && Array.isArray(value) ? value.map(String).toSorted() : value,
  );

describe("the JSON Schema of a codec is the one of the wire", () => {
  test.each([
    ["a request", CreateRequest.jsonSchema, request],
    ["a customer", Customer.jsonSchema, customer],
    ["a card program", CardProgram.jsonSchema, closed({ products: someOf(product) }, { defaultProductID: name(64) })],
    ["routing parameters", Routing.jsonSchema, routing],
    ["a verification status", Verification.jsonSchema, name(64)],
    ["a stored creation", StoredCreation.jsonSchema, storedCreation],
  ])("%s", (_, ours, byHand) => {
    expect(ordered(ours)).toEqual(ordered(byHand));
  });
});
