import {
  type CardAttributes,
  condor,
  type Customer,
  DesignId,
  type Facts,
  ProductId,
  type Product,
  type Refusal,
  ShippingMethod,
} from "@condor/core";
import * as fc from "fast-check";
import { admissibleFacts } from "./admissible.js";
import { creationsUnderReview, runningCreations } from "./creation.js";
import { verifications } from "./verification.js";

/** Facts that one rule refuses and every other rule admits. */
export interface NearlyAdmissible {
  readonly fault: Refusal["_tag"];
  readonly facts: Facts;
}

const asked = admissibleFacts.filter(({ request }) => request.cardAttributes !== undefined);
const bare = admissibleFacts.filter(({ request }) => request.cardAttributes === undefined);

const withCustomer = (facts: Facts, change: Partial<Pick<Customer, "verification" | "backOffices">>): Facts => ({
  ...facts,
  customer: { ...facts.customer, ...change },
});

const withAttributes = (facts: Facts, change: Partial<CardAttributes>): Facts => {
  const { cardAttributes } = facts.request;
  return cardAttributes === undefined
    ? facts
    : { ...facts, request: { ...facts.request, cardAttributes: { ...cardAttributes, ...change } } };
};

const withProducts = (facts: Facts, change: (product: Product) => Product): Facts => {
  const [first, ...others] = facts.program.products;
  return { ...facts, program: { ...facts.program, products: [change(first), ...others.map(change)] } };
};

const nowhere = (facts: Facts): Facts =>
  facts.customer.customerType === "individual"
    ? { ...facts, customer: { ...facts.customer, profile: { ...facts.customer.profile, addresses: [] } } }
    : { ...facts, customer: { ...facts.customer, profile: { ...facts.customer.profile, addresses: [] } } };

const nobodyOffers = "\u{1f5ff}";
const [noProduct] = [nobodyOffers].filter(ProductId.is);
const [noDesign] = [nobodyOffers].filter(DesignId.is);
const [noShipping] = [nobodyOffers].filter(ShippingMethod.is);

const faulty = (
  fault: Refusal["_tag"],
  facts: fc.Arbitrary<Facts>,
  spoil: (facts: Facts) => Facts,
): fc.Arbitrary<NearlyAdmissible> => facts.map((admissible) => ({ fault, facts: spoil(admissible) }));

/** One rule of admission is broken, whichever is named. */
export const nearlyAdmissibleFacts: fc.Arbitrary<NearlyAdmissible> = fc.oneof(
  faulty("AlreadyCreated", admissibleFacts, (facts) =>
    withCustomer(facts, { backOffices: [...facts.customer.backOffices, condor] }),
  ),
  fc
    .tuple(admissibleFacts, creationsUnderReview)
    .map(([facts, creation]) => ({ fault: "CreationUnderReview" as const, facts: { ...facts, creation } })),
  fc
    .tuple(admissibleFacts, runningCreations)
    .map(([facts, creation]) => ({ fault: "InProgress" as const, facts: { ...facts, creation } })),
  fc
    .tuple(
      admissibleFacts,
      verifications.filter(({ _tag }) => _tag !== "Approved"),
    )
    .map(([facts, verification]) => ({
      fault: "CustomerNotApproved" as const,
      facts: withCustomer(facts, { verification }),
    })),
  faulty("NoDefaultProduct", bare, ({ program: { products }, ...facts }) => ({ ...facts, program: { products } })),
  faulty("ProductNotSupported", asked, (facts) =>
    withAttributes(facts, noProduct === undefined ? {} : { productId: noProduct }),
  ),
  faulty("ProductNotSupported", admissibleFacts, (facts) => {
    const other = facts.customer.customerType === "individual" ? "business" : "individual";
    return withProducts(facts, (product) => ({ ...product, customerTypes: [other] }));
  }),
  faulty("ProductClosed", admissibleFacts, (facts) => withProducts(facts, (product) => ({ ...product, open: false }))),
  faulty("DesignNotOffered", asked, (facts) =>
    withAttributes(facts, noDesign === undefined ? {} : { designId: noDesign }),
  ),
  faulty("ShippingNotOffered", asked, (facts) =>
    withAttributes(facts, noShipping === undefined ? {} : { shippingMethod: noShipping }),
  ),
  faulty("NameNotEmbossable", asked, (facts) => withAttributes(facts, { nameOnCard: "Jessie" })),
  faulty("AddressNotOnFile", admissibleFacts, nowhere),
);
