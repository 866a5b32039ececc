import { type Admission, admit, condor, Customer, type Facts, type Product } from "@condor/core";
import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import { otherBackOffices } from "./back-office.js";
import { addressTypes, cardAttributes } from "./card-attributes.js";
import { cardPrograms } from "./card-program.js";
import { wireCustomers } from "./customer.js";
import { decoded } from "./decoded.js";
import { isMembers } from "./nearly/place.js";
import { textsOver } from "./text.js";

const embossable = textsOver("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .'/-", { least: 2, most: 26 }).filter((name) =>
  /^[A-Z0-9]{2}/u.test(name),
);

const bothAddresses = addressTypes.map((first) => [
  { type: first, countryCodeA3: "USA" },
  { type: first === "PRIMARY" ? "SECONDARY" : "PRIMARY", countryCodeA3: "GBR" },
]);

const at = (backOffice: string, all: unknown): ReadonlyArray<unknown> =>
  Array.isArray(all) ? all.filter(isMembers).map((one) => ({ ...one, cFiBoisId: backOffice })) : [];

/** Customers whom nothing but their request can keep from being created: approved, not condor's, with name and addresses. */
export const admissibleCustomers: fc.Arbitrary<Customer> = decoded(
  Customer,
  fc.tuple(wireCustomers, otherBackOffices, embossable, bothAddresses).map(([wire, backOffice, name, addresses]) => {
    const { boises, cards, accounts, customer } = wire;
    const profile = isMembers(customer) ? customer : {};
    return {
      ...wire,
      kycStatus: "APPROVED",
      boises: Array.isArray(boises) ? boises.filter((one) => one !== condor) : [],
      cards: at(backOffice, cards),
      accounts: at(backOffice, accounts),
      customer: { ...profile, addresses, firstName: name, lastName: "Testman", name },
    };
  }),
);

const chosen = fc.record({
  product: fc.nat({ max: 2 }),
  design: fc.nat({ max: 2 }),
  shipping: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
  bare: fc.boolean(),
});

const nth = <A>(items: ReadonlyArray<A>, n: number): A | undefined => items[n % Math.max(1, items.length)];

type Chosen = typeof chosen extends fc.Arbitrary<infer A> ? A : never;

const productFor = ({ customerType }: Customer, product: Product): Product => ({
  ...product,
  open: true,
  customerTypes: [customerType],
});

const factsOf = (customer: Customer, program: Facts["program"], attributes: Asked, choice: Chosen): Facts => {
  const { products, defaultProductId: _, ...rest } = program;
  const index = choice.product % products.length;
  const [first, ...others] = products;
  const product = productFor(customer, products[index] ?? first);
  const all: Facts["program"]["products"] =
    index === 0 ? [product, ...others] : [first, ...others.with(index - 1, product)];
  const { shippingMethod: __, ...asked } = attributes;
  const shippingMethod = choice.shipping === undefined ? undefined : nth(product.shippingMethods, choice.shipping);
  const wanted = {
    ...asked,
    productId: product.productId,
    designId: nth(product.designs, choice.design) ?? product.designs[0],
    nameOnCard: attributes.nameOnCard.slice(0, product.longestName),
    ...(shippingMethod === undefined ? {} : { shippingMethod }),
  };
  const { customerId } = customer;
  return {
    customer,
    program: { ...rest, products: all, defaultProductId: product.productId },
    request: choice.bare ? { customerId } : { customerId, cardAttributes: wanted },
  };
};

const asked = fc.tuple(cardAttributes, embossable).map(([attributes, nameOnCard]) => ({ ...attributes, nameOnCard }));
type Asked = typeof asked extends fc.Arbitrary<infer A> ? A : never;

/** A request, bare or with attributes, that the rules admit. */
export const admissibleFacts: fc.Arbitrary<Facts> = fc
  .tuple(admissibleCustomers, cardPrograms, asked, chosen)
  .map((parts) => factsOf(...parts))
  .filter((facts) => E.isRight(admit(facts)));

/** The proof that every rule held. */
export const admissions: fc.Arbitrary<Admission> = admissibleFacts
  .map(admit)
  .filter(E.isRight)
  .map(({ right }) => right);
