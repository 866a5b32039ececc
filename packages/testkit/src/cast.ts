import {
  AccountId,
  AttemptId,
  BackOffice,
  CardId,
  CardReference,
  type Customer,
  CustomerId,
  DesignId,
  IdempotencyKey,
  type Instant,
  type OpeningAccount,
  type Order,
  ProductId,
  type Reserved,
} from "@condor/core";
import * as fc from "fast-check";

/** Names that are easily taken for one another: by prefix, by case, by number, by a pattern's wildcards. */
const ids: ReadonlyArray<CustomerId> = ["csta_1", "csta_10", "csta_01", "cstap_1", "csta_a", "csta_A"].filter(
  CustomerId.is,
);
export const keys: ReadonlyArray<IdempotencyKey> = ["key", "KEY", "key ", " key", "k_y", "k%"].filter(
  IdempotencyKey.is,
);
export const references: ReadonlyArray<CardReference> = ["card1", "CARD1", "card10", "card01"].filter(CardReference.is);

export interface Traits extends Reserved {
  readonly dueAt?: Instant;
  /** When the intent is stored, with a request of its own: at 0 unless told. */
  readonly begunAt?: Instant;
  readonly failures?: number;
}

/** A customer of the laws' own, who prints as its id. */
export interface Member {
  readonly customer: Customer;
  /** The same customer with cards that another back office keeps. */
  readonly adopted: (held: ReadonlyArray<CardReference>) => Customer;
  /** The intent of a creation for this customer. */
  readonly opening: (traits?: Traits) => OpeningAccount;
  readonly [fc.toStringMethod]: () => string;
}

const [elsewhere = ""] = ["ibis"].filter(BackOffice.is);

const addresses = [{ type: "PRIMARY", countryCodeA3: "USA" }];

/** The newer ids are those of businesses. */
const whoIs = (customerId: CustomerId) =>
  customerId.startsWith("cstap")
    ? ({ customerType: "business", profile: { name: "Testman Inc", addresses } } as const)
    : ({ customerType: "individual", profile: { firstName: "Jessie", lastName: "Testman", addresses } } as const);

const customerOf = (customerId: CustomerId): Customer => ({
  customerId,
  ...whoIs(customerId),
  verification: { _tag: "Approved" },
  backOffices: [elsewhere],
  createdAt: "2022-10-25T15:50:48.841Z",
  cards: [],
  accounts: [],
});

const withCards = (customer: Customer, held: ReadonlyArray<CardReference>): Customer => ({
  ...customer,
  cards: held.flatMap((reference, n) =>
    [`crda_${n}`].filter(CardId.is).map((cardId) => ({
      cardId,
      backOffice: elsewhere,
      customerId: customer.customerId,
      accountIds: [],
      reference,
    })),
  ),
});

type Drawn = Pick<Order, "accountId" | "cardId" | "product"> & { readonly attemptId: AttemptId };

const corrected = ({ productId, designs }: Order["product"]) => ({
  productId,
  nameOnCard: "J TESTMAN",
  designId: designs[0],
  addressType: "PRIMARY" as const,
  issueType: "NEW" as const,
});

type Ordered = Pick<Traits, "reference" | "begunAt">;

const orderOf = (
  applicant: Customer,
  { accountId, cardId, product }: Drawn,
  { reference, begunAt = 0 }: Ordered,
): Order => ({
  customerId: applicant.customerId,
  accountId,
  cardId,
  product,
  attributes: {
    nameOnCard: begunAt === 0 ? "JESSIE TESTMAN" : "J TESTMAN",
    designId: product.designs[0],
    addressType: "PRIMARY",
    issueType: "NEW",
    ...(reference === undefined ? {} : { reference }),
  },
  issuer: { name: "testkit", mapping: "1" },
  request: { customerId: applicant.customerId, ...(begunAt === 0 ? {} : { cardAttributes: corrected(product) }) },
  refusals: begunAt === 0 ? 0 : 1,
  applicant,
});

const openingOf =
  (customer: Customer, drawn: Drawn) =>
  ({ begunAt = 0, dueAt = begunAt + 30_000, failures = 0, ...reserved }: Traits = {}): OpeningAccount => ({
    _tag: "OpeningAccount",
    schemaVersion: 1,
    begunBy: drawn.attemptId,
    begunAt,
    trustedAt: begunAt,
    writtenAt: begunAt,
    ...reserved,
    order: orderOf(customer, drawn, { ...reserved, begunAt }),
    lease: { holder: drawn.attemptId, until: begunAt + 30_000 },
    failures,
    dueAt,
  });

const products: ReadonlyArray<Order["product"]> = ["Virtual"].filter(ProductId.is).flatMap((productId) =>
  ["1"].filter(DesignId.is).map((designId) => ({
    productId,
    kind: "virtual",
    customerTypes: ["individual", "business"],
    designs: [designId],
    shippingMethods: [],
    longestName: 26,
    open: true,
    issuerSettings: {},
  })),
);

const drawnFor = (digits: string): ReadonlyArray<Drawn> => {
  return products.flatMap((product) =>
    [`acca_${digits}`]
      .filter(AccountId.is)
      .flatMap((accountId) =>
        [`crda_${digits}`]
          .filter(CardId.is)
          .flatMap((cardId) =>
            [`atta_${digits}`].filter(AttemptId.is).map((attemptId) => ({ accountId, cardId, attemptId, product })),
          ),
      ),
  );
};

// Prefix and all: no two customers have an id in common, for a store may refuse that.
const memberOf = (customerId: CustomerId, digits: string = customerId.replace("_", "")): ReadonlyArray<Member> =>
  drawnFor(digits).map((drawn) => {
    const customer = customerOf(customerId);
    return {
      customer,
      adopted: (held) => withCards(customer, held),
      opening: openingOf(customer, drawn),
      [fc.toStringMethod]: () => customerId,
    };
  });

/** Six customers who are easily taken for one another. */
export const cast: ReadonlyArray<Member> = ids.flatMap((id) => memberOf(id));

const as30 = "1".repeat(29);

/** Pairs whose ids are as long as may be, and the number that 128 bits make of one that overflows them. */
export const alike: ReadonlyArray<ReadonlyArray<Member>> = [
  [`csta_${as30}2`, `csta_${as30}3`],
  [`csta_2${as30}`, `csta_3${as30}`],
  ["csta_7N42dgm5tFLK9N8MT7fHC9", "csta_1"],
].map((pair) => pair.filter(CustomerId.is).flatMap((id, n) => memberOf(id, `alike${n}`)));

/** As many as are asked for. */
export const crowd = (count: number): ReadonlyArray<Member> =>
  Array.from({ length: count }, (_, n) => `csta_crowd${n}`)
    .filter(CustomerId.is)
    .flatMap((id) => memberOf(id));

/** So many different customers of the cast. */
export const members = (count: number): fc.Arbitrary<ReadonlyArray<Member>> =>
  fc.shuffledSubarray([...cast], { minLength: count, maxLength: count });

export const someone: fc.Arbitrary<Member> = fc.constantFrom(...cast);
