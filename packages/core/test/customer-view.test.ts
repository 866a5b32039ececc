import { expect, test } from "vitest";
import { accountOf, cardOf, customerOf } from "@condor/core";
import { account, creations, customerWith, requestWith, version } from "./fixtures.js";

const customer = customerWith("individual", {
  cards: [{ id: "crda_0", cFiBoisId: "ibis", customerId: "csta_6clNH3W2pBehujY8mpTCU8", cFiAccountIds: ["acca_0"] }],
});
const { customerId } = customer;
const { created } = creations;
const record = { customer, version: version("c1") };

const itsAccount = {
  accountId: "acca_1",
  backOffice: "condor",
  accountNumber: account.accountNumber,
  customerId,
  cardIds: ["crda_1"],
  routing: account.routing,
};
const itsCard = { cardId: "crda_1", backOffice: "condor", customerId, accountIds: ["acca_1"] };

test("the account of a creation is condor's, with the card that draws on it", () => {
  expect(accountOf(created)).toEqual(itsAccount);
});

test("the card of a creation is condor's, with its account, and its reference where it has one", () => {
  expect(cardOf(created)).toStrictEqual(itsCard);
  const reference = requestWith({ reference: "r1" }).cardAttributes?.reference;
  const named = reference === undefined ? created : { ...created, reference };
  expect(cardOf(named)).toEqual({ ...itsCard, reference: "r1" });
});

test("back office, account and card appear together, after what the customer had, once it is created", () => {
  expect(customerOf({ ...record, creation: { creation: created, version: version("v1") } })).toEqual({
    ...customer,
    backOffices: ["ibis", "condor"],
    cards: [...customer.cards, itsCard],
    accounts: [itsAccount],
  });
});

test("nothing of a creation is seen before", () => {
  const { created: _, ...others } = creations;
  for (const creation of Object.values(others))
    expect(customerOf({ ...record, creation: { creation, version: version("v1") } })).toBe(customer);
  expect(customerOf(record)).toBe(customer);
});
