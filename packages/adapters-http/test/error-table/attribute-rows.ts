import { CardProgram, type OwnRule } from "@condor/core";
import { person } from "../customers.js";
import { pageRequest } from "../page.js";
import { programWithoutDefault } from "../program.js";
import { read } from "../read.js";
import { throws } from "../throws.js";
import { world } from "../world.js";
import { asking, create, type Row, withCustomers } from "./row.js";

const noPassengers: OwnRule = {
  id: "acme/no-passengers",
  since: "2026-11-22",
  statement: "The customer is no passenger.",
  source: "acme's terms",
  remedy: "Get off first.",
  holds: () => false,
  look: () => ({ passenger: true }),
};

export const attributeRows: ReadonlyArray<Row> = [
  {
    situation: "9 product unknown",
    of: withCustomers(person("csta_1")),
    ask: create(asking("csta_1", { productID: "Gold" })),
    status: 400,
    body: {
      code: "condorProgramNotSupported",
      message: "Product is not offered to this type of customer",
      context: { productID: "Gold", customerType: "individual" },
    },
  },
  {
    situation: "9 product of another type of customer",
    of: withCustomers(person("csta_1")),
    ask: create(asking("csta_1", { productID: "Metal_Business" })),
    status: 400,
    body: {
      code: "condorProgramNotSupported",
      message: "Product is not offered to this type of customer",
      context: { productID: "Metal_Business", customerType: "individual" },
    },
  },
  {
    situation: "9 product closed",
    of: withCustomers(person("csta_1")),
    ask: create(asking("csta_1", { productID: "Closed" })),
    status: 400,
    body: {
      code: "condorProgramClosed",
      message: "Product is closed for new cards",
      context: { productID: "Closed" },
    },
  },
  {
    situation: "9 no default product",
    of: () => world({ ports: { program: read(CardProgram, programWithoutDefault) } }),
    ask: create({ customerId: pageRequest.customerId }),
    status: 400,
    body: { code: "condorProgramNoDefault", message: "No default product: cardAttributes are needed" },
  },
  {
    situation: "9 design not offered",
    of: withCustomers(person("csta_1")),
    ask: create(asking("csta_1", { designId: "9" })),
    status: 400,
    body: {
      code: "condorCardAttributesDesign",
      message: "Design is not offered by the product",
      context: { designId: "9", offered: ["1", "2"] },
    },
  },
  {
    situation: "9 shipping method not offered",
    of: withCustomers(person("csta_1")),
    ask: create(asking("csta_1", { cardShippingMethod: "Pigeon" })),
    status: 400,
    body: {
      code: "condorCardAttributesShipping",
      message: "Shipping method is not offered by the product",
      context: { cardShippingMethod: "Pigeon", offered: ["Standard"] },
    },
  },
  {
    situation: "9 name too long for the product",
    of: withCustomers(person("csta_1")),
    ask: create(asking("csta_1", { productID: "Short", cardShippingMethod: undefined })),
    status: 400,
    body: {
      code: "condorCardAttributesName",
      message: "Name cannot be embossed on the product",
      context: { nameOnCard: "JESSIE U TESTMAN", offered: { maxLength: 5, letters: "A-Z0-9 .'/-" } },
    },
  },
  {
    situation: "9 no address of the type",
    of: withCustomers(person("csta_1")),
    ask: create(asking("csta_1", { addressType: "SECONDARY" })),
    status: 400,
    body: {
      code: "condorCardAttributesAddress",
      message: "Customer has no address of this type",
      context: { addressType: "SECONDARY", offered: ["PRIMARY"] },
    },
  },
  {
    situation: "a rule of the embedding service, after the published ones",
    of: () => world({ ports: { ownRules: [noPassengers] } }),
    ask: create(pageRequest),
    status: 400,
    body: {
      code: "condorRuleRefused",
      message: "A rule of this service does not hold",
      context: { rule: "acme/no-passengers", statement: noPassengers.statement, remedy: noPassengers.remedy },
    },
  },
  {
    situation: "a rule of the embedding service that throws",
    of: () => world({ ports: { ownRules: [{ ...noPassengers, holds: throws(new Error("no such table")) }] } }),
    ask: create(pageRequest),
    status: 500,
    body: { code: "internalError", message: "Internal error" },
  },
  {
    situation: "10 reference of another customer's card",
    of: withCustomers(person("csta_1"), person("csta_2")),
    ask: async (of) => {
      await of.create(asking("csta_2"));
      return of.create(asking("csta_1"));
    },
    status: 400,
    body: {
      code: "referenceExists",
      message: "Reference already exists.",
      context: { reference: "externalCrdId1234", entityId: "csta_2" },
    },
  },
];
