import { CardProgram, CreateRequest, parse } from "@condor/core";
import { expect, test } from "vitest";
import { jsonText } from "../../src/presets/json-text.js";
import { productIn, statusIn, withProduct, withStatus } from "../../src/presets/knobs.js";
import { program as wire } from "../../src/presets/program.js";

const asked = (() => {
  const read = parse(CardProgram)(wire);
  if (read._tag === "Left") throw new Error("the program is faulty");
  return { program: read.right, nameOnCard: "JESSIE TESTMAN" };
})();
const plain = '{ "customerId": "csta_1" }';

test("a status is read and changed, and the rest stays", () => {
  const customer = '{ "customerId": "csta_1", "kycStatus": "PENDING", "x": 1 }';
  expect(statusIn(customer)).toBe("PENDING");
  expect(withStatus(customer, "DENIED")).toBe(jsonText({ customerId: "csta_1", kycStatus: "DENIED", x: 1 }));
});

test.each(["{", "[]", "7", '{ "kycStatus": 7 }'])("%s has no status", (text) => {
  expect(statusIn(text)).toBeUndefined();
});

test("a text that cannot be read is not written over", () => {
  expect(withStatus("{", "DENIED")).toBe("{");
  expect(withProduct("{", asked, "Virtual_Debit_Card")).toBe("{");
});

test("a product is asked for with all that its request must name, and given up again", () => {
  expect(productIn(plain)).toBe("");
  for (const { productId } of asked.program.products) {
    const text = withProduct(plain, asked, productId);
    expect(productIn(text)).toBe(productId);
    expect(parse(CreateRequest)(JSON.parse(text))._tag).toBe("Right");
    expect(JSON.parse(withProduct(text, asked, ""))).toEqual(JSON.parse(plain));
  }
});

test("another product keeps the attributes that were given", () => {
  const text = withProduct(plain, asked, "Virtual_Debit_Card").replace("JESSIE TESTMAN", "J TESTMAN");
  expect(withProduct(text, asked, "Physical_Debit_Card")).toContain("J TESTMAN");
});
