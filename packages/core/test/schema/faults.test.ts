import { describe, expect, test } from "vitest";
import { CardProgram, CreateRequest, Customer, parse, StoredCreation } from "@condor/core";
import { creations, wireCustomers } from "../fixtures.js";
import { wellFormed } from "./wire.js";

const parsers = {
  request: parse(CreateRequest),
  program: parse(CardProgram),
  customer: parse(Customer),
  stored: parse(StoredCreation),
} as const;
const told = (of: keyof typeof parsers, value: unknown) => {
  const parsed = parsers[of](value);
  return parsed._tag === "Left" ? parsed.left : [];
};
const product = { productID: "p", kind: "physical", customerTypes: ["individual"], designs: ["1"], longestName: 26 };
const program = (...changes: ReadonlyArray<object>) => ({
  products: changes.map((change) => ({ ...product, shippingMethods: ["Standard"], ...change })),
});
const customer = (change: object) => ({ ...wireCustomers.individual, ...change });
const wireOf = (value: unknown): object => (typeof value === "object" && value !== null ? value : {});
const stored = (change: object) => ({ ...wireOf(StoredCreation.encode(creations.created)), ...change });
const request = (change: object) => ({
  customerId: "csta_1",
  cardAttributes: { productID: "p", nameOnCard: "J T", designId: "1", addressType: "PRIMARY", ...change },
});
const type = (instancePath: string, schemaPath: string, expected: string) => ({
  instancePath,
  schemaPath: `#${schemaPath}/type`,
  keyword: "type",
  params: { type: expected },
  message: `must be ${expected}`,
});
const one = "must be equal to one of the allowed values";
const products = "/properties/products";

const table: ReadonlyArray<readonly [keyof typeof parsers, unknown, object]> = [
  ["request", null, type("", "", "object")],
  ["request", [], type("", "", "object")],
  ["stored", null, type("", "", "object")],
  ["request", { customerId: 1 }, type("/customerId", "/properties/customerId", "string")],
  ["program", { products: {} }, type("/products", products, "array")],
  ["program", program({ open: 1 }), type("/products/0/open", `${products}/items/properties/open`, "boolean")],
  [
    "program",
    program({}, { productID: "q", longestName: "9" }),
    type("/products/1/longestName", `${products}/items/properties/longestName`, "integer"),
  ],
  [
    "program",
    program({ issuerSettings: [] }),
    type("/products/0/issuerSettings", `${products}/items/properties/issuerSettings`, "object"),
  ],
  [
    "program",
    program({ issuerSettings: { "a/b~c": 1 } }),
    type(
      "/products/0/issuerSettings/a~1b~0c",
      `${products}/items/properties/issuerSettings/additionalProperties`,
      "string",
    ),
  ],
  ["customer", customer({ customer: 1 }), type("/customer", "/properties/customer", "object")],
  [
    "customer",
    customer({ customer: { identificationDocuments: [{ type: "SSN", value: 1 }] } }),
    type(
      "/customer/identificationDocuments/0/value",
      "/properties/customer/properties/identificationDocuments/items/properties/value",
      "string",
    ),
  ],
  [
    "request",
    {},
    {
      instancePath: "",
      schemaPath: "#/required",
      keyword: "required",
      params: { missingProperty: "customerId" },
      message: "must have required property 'customerId'",
    },
  ],
  [
    "request",
    { customerId: "csta_1", x: 1 },
    {
      instancePath: "",
      schemaPath: "#/additionalProperties",
      keyword: "additionalProperties",
      params: { additionalProperty: "x" },
      message: "must NOT have additional properties",
    },
  ],
  [
    "request",
    request({ designId: "" }),
    {
      instancePath: "/cardAttributes/designId",
      schemaPath: "#/properties/cardAttributes/properties/designId/minLength",
      keyword: "minLength",
      params: { limit: 1 },
      message: "must NOT have fewer than 1 characters",
    },
  ],
  [
    "request",
    request({ designId: "d".repeat(65) }),
    {
      instancePath: "/cardAttributes/designId",
      schemaPath: "#/properties/cardAttributes/properties/designId/maxLength",
      keyword: "maxLength",
      params: { limit: 64 },
      message: "must NOT have more than 64 characters",
    },
  ],
  [
    "request",
    request({ designId: "\u0000" }),
    {
      instancePath: "/cardAttributes/designId",
      schemaPath: "#/properties/cardAttributes/properties/designId/pattern",
      keyword: "pattern",
      params: { pattern: wellFormed },
      message: `must match pattern "${wellFormed}"`,
    },
  ],
  [
    "request",
    request({ addressType: "HOME" }),
    {
      instancePath: "/cardAttributes/addressType",
      schemaPath: "#/properties/cardAttributes/properties/addressType/enum",
      keyword: "enum",
      params: { allowedValues: ["PRIMARY", "SECONDARY"] },
      message: one,
    },
  ],
  [
    "customer",
    customer({ customerType: "person" }),
    {
      instancePath: "/customerType",
      schemaPath: "#/properties/customerType/enum",
      keyword: "enum",
      params: { allowedValues: ["individual", "business"] },
      message: one,
    },
  ],
  [
    "program",
    { products: [] },
    {
      instancePath: "/products",
      schemaPath: `#${products}/minItems`,
      keyword: "minItems",
      params: { limit: 1 },
      message: "must NOT have fewer than 1 items",
    },
  ],
  [
    "program",
    program({ longestName: 1 }),
    {
      instancePath: "/products/0/longestName",
      schemaPath: `#${products}/items/properties/longestName/minimum`,
      keyword: "minimum",
      params: { comparison: ">=", limit: 2 },
      message: "must be >= 2",
    },
  ],
  [
    "program",
    program({ longestName: 27 }),
    {
      instancePath: "/products/0/longestName",
      schemaPath: `#${products}/items/properties/longestName/maximum`,
      keyword: "maximum",
      params: { comparison: "<=", limit: 26 },
      message: "must be <= 26",
    },
  ],
  [
    "program",
    program({}, { productID: "q" }, {}),
    {
      instancePath: "/products/2/productID",
      schemaPath: "#/uniqueItems",
      keyword: "uniqueItems",
      params: { i: 2, j: 0 },
      message: "must be unique, but /products/0 has it too",
    },
  ],
  [
    "program",
    program({}, { productID: "q", shippingMethods: [] }),
    {
      instancePath: "/products/1/shippingMethods",
      schemaPath: "#/minItems",
      keyword: "minItems",
      params: { limit: 1 },
      message: "must offer a shipping method for a physical card",
    },
  ],
  [
    "program",
    { ...program({}, { productID: "q" }), defaultProductID: "r" },
    {
      instancePath: "/defaultProductID",
      schemaPath: "#/enum",
      keyword: "enum",
      params: { allowedValues: ["p", "q"] },
      message: "must be the productID of one of the products",
    },
  ],
  [
    "stored",
    stored({ schemaVersion: 0 }),
    {
      instancePath: "/schemaVersion",
      schemaPath: "#/properties/schemaVersion/const",
      keyword: "const",
      params: { allowedValue: 1 },
      message: "must be equal to constant",
    },
  ],
  [
    "stored",
    stored({ schemaVersion: 2 }),
    {
      instancePath: "/schemaVersion",
      schemaPath: "#/maximum",
      keyword: "maximum",
      params: { comparison: "<=", limit: 1 },
      message: "must be <= 1: a newer program wrote this record",
    },
  ],
  ...["toString", ["Created"], 1, null, undefined].map(
    (_tag) =>
      [
        "stored",
        stored({ _tag }),
        {
          instancePath: "/_tag",
          schemaPath: "#/properties/_tag/enum",
          keyword: "enum",
          params: {
            allowedValues: ["OpeningAccount", "IssuingCard", "AccountRefused", "CardRefused", "UnderReview", "Created"],
          },
          message: one,
        },
      ] as const,
  ),
];

describe("a fault is told in Ajv's words, with its places in value and schema", () => {
  test.each(table)("%s: %j", (of, value, fault) => {
    expect(told(of, value)).toEqual([fault]);
  });

  test("all faults are told at once, those of fields before unknown keys", () => {
    const faults = told("request", { x: 1, cardAttributes: { productID: 1 }, y: 1 });
    expect(faults.map(({ instancePath, keyword }) => [instancePath, keyword])).toEqual([
      ["", "required"],
      ["/cardAttributes/productID", "type"],
      ["/cardAttributes", "required"],
      ["/cardAttributes", "required"],
      ["/cardAttributes", "required"],
      ["", "additionalProperties"],
      ["", "additionalProperties"],
    ]);
  });

  test("io-ts reports the same faults as errors of their own", () => {
    const decoded = CreateRequest.decode({ customerId: 1, x: 2 });
    expect(decoded).toMatchObject({
      left: [
        { value: { customerId: 1, x: 2 }, message: "/customerId must be string" },
        { value: { customerId: 1, x: 2 }, message: " must NOT have additional properties" },
      ],
    });
  });
});
