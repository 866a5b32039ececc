import {
  AccountId,
  AttemptId,
  admit,
  begin,
  CardId,
  CardProgram,
  ClientId,
  complete,
  type Creation,
  CreateRequest,
  Customer,
  type Declined,
  type OpeningAccount,
  IssuedAccount,
  IssuedCard,
  parse,
  recordAccount,
  refuse,
  review,
  Version,
} from "@condor/core";
import { right } from "./right.js";

export const now = 1_700_000_000_000;

export const program = right(
  parse(CardProgram)({
    products: [
      {
        productID: "virtual",
        kind: "virtual",
        customerTypes: ["individual", "business"],
        designs: ["1", "2"],
        shippingMethods: ["Standard"],
        longestName: 20,
      },
      {
        productID: "closed",
        kind: "virtual",
        customerTypes: ["individual", "business"],
        designs: ["1"],
        longestName: 20,
        open: false,
      },
      { productID: "for-individuals", kind: "virtual", customerTypes: ["individual"], designs: ["1"], longestName: 20 },
      { productID: "for-businesses", kind: "virtual", customerTypes: ["business"], designs: ["1"], longestName: 20 },
    ],
    defaultProductID: "virtual",
  }),
);

const wire = {
  customerId: "csta_6clNH3W2pBehujY8mpTCU8",
  kycStatus: "APPROVED",
  boises: ["ibis"],
  dtsCreatedAt: "2022-10-25T15:50:48.841Z",
  cards: [],
  accounts: [],
};
const addresses = [{ type: "PRIMARY", countryCodeA3: "USA" }];

export const wireCustomers = {
  individual: {
    ...wire,
    customerType: "individual",
    customer: { firstName: "Jessie", lastName: "Testman", addresses },
  },
  business: { ...wire, customerType: "business", customer: { name: "Condor Test LLC", addresses } },
};

export const customerWith = (
  type: "individual" | "business",
  change: Readonly<Record<string, unknown>> = {},
): Customer => right(parse(Customer)({ ...wireCustomers[type], ...change }));

export const individual = customerWith("individual");

export const requestWith = (change: Readonly<Record<string, unknown>> = {}): CreateRequest =>
  right(
    parse(CreateRequest)({
      customerId: wire.customerId,
      cardAttributes: {
        productID: "virtual",
        nameOnCard: "JESSIE TESTMAN",
        designId: "1",
        addressType: "PRIMARY",
        ...change,
      },
    }),
  );

export const bareRequest = right(parse(CreateRequest)({ customerId: wire.customerId }));

export const attempt = (digits: string): AttemptId => right(AttemptId.decode(`atta_${digits}`));
export const version = (digits: string): Version => right(Version.decode(digits));
export const client = right(ClientId.decode("sandbox"));
export const drawn = { accountId: right(AccountId.decode("acca_1")), cardId: right(CardId.decode("crda_1")) };
export const account = right(
  IssuedAccount.decode({
    resourceId: "account_1",
    accountNumber: "1234567890",
    routing: { routingNumber: "021000021" },
  }),
);
export const card = right(IssuedCard.decode({ resourceId: "card_1", accountResourceId: "account_1" }));
export const declined: Declined = { _tag: "Declined", subCode: "risk", title: "Risk", reason: "too risky" };

const other = attempt("other");

const opening = (): OpeningAccount => {
  const creation = begin({
    admission: right(admit({ customer: individual, program, request: requestWith() })),
    drawn,
    issuer: { name: "sandbox", mapping: "1" },
    lease: { holder: other, until: now + 30_000 },
    now,
  });
  if (creation._tag !== "OpeningAccount") throw new Error("a first creation opens an account");
  return creation;
};

const openingAccount = opening();
const issuingCard = recordAccount(account, openingAccount.lease, now)(openingAccount);

/** One creation in every state. */
export const creations = {
  openingAccount,
  issuingCard,
  accountRefused: refuse(declined, other, now)(openingAccount),
  cardRefused: refuse(declined, other, now)(issuingCard),
  underReview: review({ _tag: "DoubtTooOld" }, openingAccount.order, now)(openingAccount),
  created: complete(card, other, now)(issuingCard),
} as const satisfies Readonly<Record<string, Creation>>;
