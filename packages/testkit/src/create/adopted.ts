import type { CustomerId } from "@condor/core";

/** What a customer has before: in condor, or, for the reference of the laws, elsewhere. */
export type Adopted = "nothing" | "the back office" | "a card" | "an account" | "a reference";

const adoptedId = (prefix: string, customerId: CustomerId): string => customerId.replace("csta_", `${prefix}_9`);

/** The parts of a customer on the wire that say so. */
export const held: Readonly<Record<Adopted, (customerId: CustomerId) => object>> = {
  nothing: () => ({}),
  "the back office": () => ({ boises: ["condor"] }),
  "a card": (customerId) => ({
    cards: [{ id: adoptedId("crda", customerId), cFiBoisId: "condor", customerId, cFiAccountIds: [] }],
  }),
  "an account": (customerId) => ({
    accounts: [
      {
        id: adoptedId("acca", customerId),
        cFiBoisId: "condor",
        accountNumber: "1",
        customerId,
        cFiCardIds: [],
        routingParams: {},
      },
    ],
  }),
  "a reference": (customerId) => ({
    cards: [
      { id: adoptedId("crda", customerId), cFiBoisId: "elsewhere", customerId, cFiAccountIds: [], reference: "ref1" },
    ],
  }),
};
