import { customerOnWire } from "../postgres/people.mjs";

const attributes = { productID: "V1", nameOnCard: "JESSIE TESTMAN", designId: "1", addressType: "PRIMARY" };
const pending = { ...customerOnWire("csta_Pending"), kycStatus: "PENDING" };

/** So many who may have a card, and one who may not. */
export const peopleOf = (count) => [
  pending,
  ...Array.from({ length: count }, (_, n) => customerOnWire(`csta_A${n + 1}`)),
];

/** What is asked, as bodies. Whoever asks to create takes the next customer: each has one card for ever. */
export const wishes = {
  create: (n) => ({ customerId: `csta_A${n + 1}`, cardAttributes: attributes }),
  refusal: () => ({ customerId: pending.customerId, cardAttributes: attributes }),
  invalid: () => ({ cardAttributes: { ...attributes, addressType: "TERTIARY" } }),
};

export const path = "/condor/customer/create";
