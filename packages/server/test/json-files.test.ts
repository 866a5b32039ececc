import * as E from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import { configuration, type Problem } from "@condor/server";
import { fileOf, jsonFileOf } from "./json-file.js";
import { shippedCustomers, shippedProgram } from "./sandbox-files.js";

const problemsOf = async (variable: string, path: string): Promise<ReadonlyArray<Problem>> => {
  const either = await configuration({ [variable]: path })();
  if (E.isRight(either)) return [];
  return either.left.map(({ variable: name, value, ...problem }) => {
    expect([name, value]).toEqual([variable, path]);
    return problem;
  });
};

const program = (path: string) => problemsOf("CONDOR_PROGRAM", path);
const customers = (path: string) => problemsOf("CONDOR_CUSTOMERS", path);

const [product] = shippedProgram.products;
const [customer] = shippedCustomers;

test("every fault of a program is told with its place and a cure", async () => {
  const file = {
    products: [
      { ...product, longestName: 27, designs: [], kind: "paper", colour: "red" },
      { ...product, productID: 7 },
    ],
    defaultProduct: "Virtual_Debit_Card",
  };
  expect(await program(jsonFileOf(file))).toEqual([
    { place: "/products/0/kind", problem: expect.any(String), cure: 'write one of "virtual", "physical"' },
    { place: "/products/0/designs", problem: expect.stringContaining("fewer than 1"), cure: "add what is missing" },
    { place: "/products/0/longestName", problem: "must be <= 26", cure: "correct the value" },
    {
      place: "/products/0",
      problem: expect.any(String),
      cure: 'remove "colour", or correct its spelling',
    },
    { place: "/products/1/productID", problem: "must be string", cure: "write the string that belongs here" },
    { place: "", problem: expect.any(String), cure: 'remove "defaultProduct", or correct its spelling' },
  ]);
});

test("a program that contradicts itself is refused", async () => {
  expect(await program(jsonFileOf({ products: [product, product], defaultProductID: "Gold" }))).toEqual([
    { place: "/products/1/productID", problem: expect.stringContaining("/products/0"), cure: expect.any(String) },
    {
      place: "/defaultProductID",
      problem: expect.any(String),
      cure: 'write one of "Virtual_Debit_Card"',
    },
  ]);
});

test("every fault of the customers is told with its place and a cure", async () => {
  const { kycStatus: _, ...unverified } = customer;
  const file = [unverified, { ...customer, customerId: "csta-1" }];
  expect(await customers(jsonFileOf(file))).toEqual([
    { place: "/0", problem: "must have required property 'kycStatus'", cure: 'add "kycStatus"' },
    { place: "/1/customerId", problem: expect.stringContaining("must match pattern"), cure: "correct the value" },
  ]);
});

test("a customer that is there twice is refused", async () => {
  expect(await customers(jsonFileOf([customer, shippedCustomers[1], customer]))).toEqual([
    { place: "/2/customerId", problem: "must be unique, but /0 has it too", cure: expect.any(String) },
  ]);
});

test("a file that is not JSON is refused without a word of what is in it", async () => {
  const text = `[{"ssn": "078051120",}]`;
  const [problem, ...others] = await customers(fileOf(text));
  expect(others).toEqual([]);
  expect(problem?.problem).toBe("names a file that is not JSON");
  expect(JSON.stringify(problem)).not.toContain("0780");
});

test("faults never quote a customer's documents", async () => {
  const profile = { ...(customer["customer"] as object), identificationDocuments: [{ type: "SSN", value: 78051120 }] };
  const file = [
    { ...customer, boises: ["078 051"] },
    { ...customer, customer: profile },
  ];
  const problems = await customers(jsonFileOf(file));
  expect(problems.map(({ place }) => place)).toEqual(["/0/boises/0", "/1/customer/identificationDocuments/0/value"]);
  expect(JSON.stringify(problems)).not.toMatch(/78051120|078 051/u);
});
