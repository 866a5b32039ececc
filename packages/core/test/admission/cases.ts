// Every kind x status x state x product x attributes, as facts.
import { type Creation, type Customer, type Facts } from "@condor/core";
import { creations, customerWith, program, requestWith } from "../fixtures.js";

const types = ["individual", "business"] as const;
const statuses = [
  "APPROVED",
  "PENDING",
  "WAITING-DATA",
  "WAITING_DATA",
  "DENIED",
  "approved",
  "SOMETHING-NEW",
] as const;
const lives = [
  "none",
  "adopted",
  "adoptedCard",
  "adoptedAccount",
  ...(Object.keys(creations) as (keyof typeof creations)[]),
] as const;
const products = ["virtual", "unknown", "otherType", "closed"] as const;
const faults = ["design", "shipping", "name", "address"] as const;

export interface Case {
  readonly type: (typeof types)[number];
  readonly status: (typeof statuses)[number];
  readonly life: (typeof lives)[number];
  readonly product: (typeof products)[number];
  readonly wrong: ReadonlyArray<(typeof faults)[number]>;
}

const subsets = faults.reduce<ReadonlyArray<Case["wrong"]>>(
  (all, fault) => [...all, ...all.map((some) => [...some, fault])],
  [[]],
);

export const cases: ReadonlyArray<Case> = types.flatMap((type) =>
  statuses.flatMap((status) =>
    lives.flatMap((life) =>
      products.flatMap((product) => subsets.map((wrong) => ({ type, status, life, product, wrong }))),
    ),
  ),
);

const condorCard = { id: "crda_9", cFiBoisId: "condor", customerId: "csta_6clNH3W2pBehujY8mpTCU8", cFiAccountIds: [] };
const condorAccount = {
  id: "acca_9",
  cFiBoisId: "condor",
  accountNumber: "1",
  customerId: "csta_6clNH3W2pBehujY8mpTCU8",
  cFiCardIds: [],
  routingParams: {},
};

const customerOf = ({ type, status, life }: Case): Customer =>
  customerWith(type, {
    kycStatus: status,
    ...(life === "adopted" ? { boises: ["condor"] } : {}),
    ...(life === "adoptedCard" ? { cards: [condorCard] } : {}),
    ...(life === "adoptedAccount" ? { accounts: [condorAccount] } : {}),
  });

const creationOf = ({ life }: Case): Creation | undefined =>
  life === "none" || life.startsWith("adopted") ? undefined : creations[life as keyof typeof creations];

const productOf = ({ type, product }: Case): string =>
  product === "otherType" ? (type === "individual" ? "for-businesses" : "for-individuals") : product;

const requestOf = (one: Case) =>
  requestWith({
    productID: productOf(one),
    ...(one.wrong.includes("design") ? { designId: "none" } : {}),
    ...(one.product === "virtual" || one.wrong.includes("shipping")
      ? { cardShippingMethod: one.wrong.includes("shipping") ? "Pigeon" : "Standard" }
      : {}),
    ...(one.wrong.includes("name") ? { nameOnCard: "Jessie" } : {}),
    ...(one.wrong.includes("address") ? { addressType: "SECONDARY" } : {}),
  });

export const factsOf = (one: Case): Facts => {
  const creation = creationOf(one);
  const facts = { customer: customerOf(one), program, request: requestOf(one) };
  return creation === undefined ? facts : { ...facts, creation };
};
