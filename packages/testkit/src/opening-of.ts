import {
  AccountId,
  AttemptId,
  CardId,
  type Customer,
  DesignId,
  type Instant,
  type OpeningAccount,
  type Order,
  ProductId,
  type Reserved,
} from "@condor/core";

export interface Traits extends Reserved {
  readonly dueAt?: Instant;
  /** When the intent is stored, with a request of its own: at 0 unless told. */
  readonly begunAt?: Instant;
  readonly failures?: number;
}

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

/** The intent of a creation for the customer. */
export const openingOf =
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

/** The ids that end in these digits, and the product of the laws. */
export const drawnFor = (digits: string): ReadonlyArray<Drawn> => {
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
