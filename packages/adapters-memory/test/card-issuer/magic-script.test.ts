import { type Behaviour, magicScript } from "@condor/adapters-memory";
import { expect, test } from "vitest";
import { aCustomer } from "../a-customer.js";
import { anOrder } from "../an-order.js";

/** What the first three calls of a step come to. */
const three = (reference: string | undefined, step: "account" | "card"): ReadonlyArray<Behaviour["_tag"]> =>
  [1, 2, 3].map((nth) => {
    const order = anOrder(aCustomer(reference === undefined ? {} : { reference }));
    return magicScript({ step, key: `condor/acme/csta_1/${step}`, order, nth })._tag;
  });

const act = ["Act", "Act", "Act"];
const decline = ["Decline", "Decline", "Decline"];

test.each([
  ["sandboxDeclineAccount", decline, act],
  ["sandboxDeclineCard", act, decline],
  ["sandboxLoseAnswer", ["ActAndLoseAnswer", "Act", "Act"], act],
  ["sandboxActLate", ["ActLate", "Act", "Act"], act],
  ["sandboxDown", ["Down", "Down", "Act"], act],
  ["sandboxNonsense", ["Nonsense", "Act", "Act"], act],
  ["222236133", act, act],
  ["constructor", act, act],
  [undefined, act, act],
])("the customer's reference %s behaves as its name says", (reference, account, card) => {
  expect(three(reference, "account")).toEqual(account);
  expect(three(reference, "card")).toEqual(card);
});
