import { expect, test } from "vitest";
import { Customer } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import { shippedCustomers } from "./sandbox-files.js";

const decoded = shippedCustomers.map((one) => {
  const either = Customer.check(one);
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left));
  return either.right;
});

test("every customer survives decoding and encoding, in the page's order of keys", () => {
  expect(JSON.stringify(decoded.map((one) => Customer.encode(one)))).toBe(JSON.stringify(shippedCustomers));
});

test("cards, accounts and customers name each other", () => {
  for (const { customerId, backOffices, cards, accounts } of decoded) {
    for (const { cardId, accountIds, ...card } of cards) {
      expect({ ...card }).toMatchObject({ customerId, backOffice: backOffices[0] });
      expect(accounts.filter(({ cardIds }) => cardIds.includes(cardId)).map(({ accountId }) => accountId)).toEqual(
        accountIds,
      );
    }
    for (const account of accounts) expect(account).toMatchObject({ customerId, backOffice: backOffices[0] });
  }
});

test("no social security number or employer number can be anybody's", () => {
  const text = JSON.stringify(shippedCustomers);
  const numbers = [...text.matchAll(/"type":"SSN","value":"([0-9]{9})"/gu)].map(([, number = ""]) => number);
  expect(numbers).toHaveLength(shippedCustomers.length - 1);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.every((number) => number.startsWith("000"))).toBe(true);
  for (const [, fein = ""] of text.matchAll(/"fein":"([^"]*)"/gu)) expect(fein).toMatch(/^00-/u);
});
