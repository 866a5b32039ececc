import type { Situation } from "./inputs.js";

type Json = Readonly<Record<string, unknown>>;

export interface Uncreated {
  readonly customer: Json;
  readonly program: Json;
  readonly request: Json;
}

const profiles = {
  individual: { firstName: "Jessie", lastName: "Testman" },
  business: { name: "Condor Test LLC" },
} as const;

const customerIn = ({ customerType, status, inCondor, address }: Situation): Json => ({
  customerId: "csta_6clNH3W2pBehujY8mpTCU8",
  customerType,
  customer: {
    ...profiles[customerType],
    addresses: [{ type: address === "on file" ? "PRIMARY" : "SECONDARY", countryCodeA3: "USA" }],
  },
  kycStatus: status === "any other" ? "SOMETHING-NEW" : status,
  boises: inCondor === "yes" ? ["condor"] : [],
  dtsCreatedAt: "2022-10-25T15:50:48.841Z",
  cards: [],
  accounts: [],
});

const everybody = ["individual", "business"];

const productIn = ({ product, customerType }: Situation): Json => ({
  productID: product === "unknown" ? "Another" : "Gold",
  kind: "physical",
  customerTypes: product === "for other customers" ? everybody.filter((type) => type !== customerType) : everybody,
  designs: ["1", "2"],
  shippingMethods: ["Standard", "Express"],
  longestName: 20,
  open: product !== "closed",
});

const namesIn: Readonly<Record<Situation["name"], string>> = {
  embossable: "JESSIE TESTMAN",
  "too long": "JESSIE ARABELLA TESTMAN",
  "in other letters": "Jessie Testman",
};

const attributesIn = ({ design, shipping, name }: Situation): Json => ({
  productID: "Gold",
  nameOnCard: namesIn[name],
  designId: design === "offered" ? "2" : "9",
  addressType: "PRIMARY",
  cardShippingMethod: shipping === "offered" ? "Express" : "Pigeon",
});

/**
 * Facts, as JSON, of which the situation is true, but for the creation. Where no product is chosen, the request has no
 * attributes at all.
 */
export const uncreatedIn = (situation: Situation): Uncreated => ({
  customer: customerIn(situation),
  program: { products: [productIn(situation)] },
  request: {
    customerId: "csta_6clNH3W2pBehujY8mpTCU8",
    ...(situation.product === "none chosen" ? {} : { cardAttributes: attributesIn(situation) }),
  },
});
