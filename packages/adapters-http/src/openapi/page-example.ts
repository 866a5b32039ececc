const customerId = "csta_6clNH3W2pBehujY8mpTCU8";
const cardId = "crda_5k11BrCFFq5BQX5VV2AnSU";
const accountId = "acca_dR4cAgLuv0naFhswOcZcI";

/** The request of the vendor's page. */
export const pageRequest = {
  customerId,
  cardAttributes: {
    productID: "Virtual_Debit_Card",
    nameOnCard: "JESSIE U TESTMAN",
    designId: "1",
    addressType: "PRIMARY",
    issueType: "NEW",
    reference: "externalCrdId1234",
    cardShippingMethod: "Standard",
    additionalData: { someProperty: "Property value" },
  },
};

const profile = {
  firstName: "Jessie",
  lastName: "Testman",
  gender: "M",
  dateOfBirth: "1978-10-15",
  email: "aa@aa.ae",
  addresses: [
    {
      type: "PRIMARY",
      addressLine1: "123 Some Str.",
      city: "Mycityname",
      countryCodeA3: "USA",
      postalCode: "#####",
      stateCode: "PA",
    },
  ],
  phones: [{ type: "MOBILE", phoneNumber: "##########", countryDialingCode: "01" }],
  identificationDocuments: [
    { type: "SSN", value: "#########", issuanceCountryCodeA3: "USA" },
    {
      type: "DRIVING LICENSE",
      value: "#########",
      issuanceCountryCodeA3: "USA",
      issuanceRegion: "Pennsylvania",
      expiryDate: "2023-04-08",
    },
  ],
};

const alone = {
  reference: "222236133",
  customerId,
  customerType: "individual",
  customer: profile,
  kycStatus: "APPROVED",
  boises: ["condor"],
  dtsCreatedAt: "2022-10-25T15:50:48.841Z",
};

const cards = [{ id: cardId, cFiBoisId: "condor", customerId, cFiAccountIds: [accountId] }];
const accounts = [
  {
    id: accountId,
    cFiBoisId: "condor",
    accountNumber: "##############",
    customerId,
    cFiCardIds: [cardId],
    routingParams: { routingNumber: "#########" },
  },
];

/** The page's answer, `#` in its placeholders, but that its customer, card and account name each other here. */
export const pageData: Readonly<Record<string, unknown>> = {
  createCustomer: { ...alone, cards, accounts },
  getKycStatus: { customer: alone, kyc: { system: "condor", status: "APPROVED" } },
  listCards: { cards },
  listAccounts: { accounts },
  getToken: { token: "a long random string", dtsExpireAt: "2026-01-15T12:30:00.000Z" },
  getHealth: { status: "ok" },
  getReadiness: { status: "ready" },
};

/** What is asked, by operation. */
export const pageBodies: Readonly<Record<string, unknown>> = {
  createCustomer: pageRequest,
  getToken: { user: { login: "acme", password: "correct horse" } },
};
