import { CardProgram, CreateRequest, Customer } from "@condor/core";
import { expect, test } from "vitest";
import { suggest } from "../../src/editor/suggest.js";
import { cursor } from "../marked.js";

const labels = (schema: { readonly jsonSchema: Readonly<Record<string, unknown>> }, marked: string) =>
  suggest(schema.jsonSchema, ...cursor(marked))?.options.map(({ label }) => label);

test("an empty object is offered the schema's keys", () => {
  expect(labels(CreateRequest, "{ | }")).toEqual(["customerId", "cardAttributes"]);
});

test("a key that is there already is not offered again", () => {
  expect(labels(CreateRequest, '{ "customerId": "csta_1", | }')).toEqual(["cardAttributes"]);
});

test("a required key is told to be so", () => {
  const [key] = suggest(CreateRequest.jsonSchema, "{  }", 2)?.options ?? [];
  expect(key).toEqual({ label: "customerId", insert: '"customerId": ', kind: "property", detail: "string, required" });
});

test("a key that is half typed is replaced whole, its colon left alone", () => {
  const [text, at] = cursor('{ "cust|": "csta_1" }');
  const found = suggest(CreateRequest.jsonSchema, text, at);
  expect(found).toMatchObject({ from: 2, to: 8 });
  expect(found?.options[0]?.insert).toBe('"customerId"');
});

test("a choice is offered its values, inside quotes and before them", () => {
  const values = ["PRIMARY", "SECONDARY"];
  expect(labels(CreateRequest, '{ "cardAttributes": { "addressType": "|" } }')).toEqual(values);
  expect(labels(CreateRequest, '{ "cardAttributes": { "addressType": | } }')).toEqual(values);
  expect(labels(CreateRequest, '{ "cardAttributes": { "addressType": PRI| } }')).toEqual(values);
});

test("a flag is offered true and false", () => {
  expect(labels(CardProgram, '{ "products": [ { "open": | } ] }')).toEqual(["true", "false"]);
});

test("an item of a list is offered what the list may hold", () => {
  expect(labels(CardProgram, '{ "products": [ { "customerTypes": [ | ] } ] }')).toEqual(["individual", "business"]);
  expect(labels(CardProgram, '{ "products": [ { "customerTypes": [ "|" ] } ] }')).toEqual(["individual", "business"]);
});

test("the type that is named decides which profile is offered", () => {
  const keys = (type: string) => labels(Customer, `{ "customerType": "${type}", "customer": { | } }`);
  expect(keys("business")).toContain("fein");
  expect(keys("business")).not.toContain("firstName");
  expect(keys("individual")).toContain("firstName");
  expect(labels(Customer, '{ "customer": { | } }')).toEqual(expect.arrayContaining(["fein", "firstName"]));
});

test("where the schema says nothing, nothing is offered", () => {
  expect(labels(CreateRequest, '{ "customerId": "csta_|" }')).toBeUndefined();
  expect(labels(CreateRequest, '{ "colour": | }')).toBeUndefined();
  expect(labels(CreateRequest, "|")).toBeUndefined();
});
