/** The vendor's page: its request, its answer, and the customer as it stood before. */
export const pageRequest = {
  customerId: "csta_6clNH3W2pBehujY8mpTCU8",
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

export const pageCustomer = {
  reference: "222236133",
  customerId: "csta_6clNH3W2pBehujY8mpTCU8",
  customerType: "individual",
  customer: profile,
  kycStatus: "APPROVED",
  boises: [],
  dtsCreatedAt: "2022-10-25T15:50:48.841Z",
  cards: [],
  accounts: [],
};

/** The page's answer as one JSON text; its cross ids disagree, so each kind of id is one placeholder here. */
export const pageAnswer = JSON.stringify({
  code: "0",
  data: {
    ...pageCustomer,
    boises: ["condor"],
    cards: [
      {
        id: "crda_",
        cFiBoisId: "condor",
        customerId: "csta_6clNH3W2pBehujY8mpTCU8",
        cFiAccountIds: ["acca_"],
      },
    ],
    accounts: [
      {
        id: "acca_",
        cFiBoisId: "condor",
        accountNumber: "##############",
        customerId: "csta_6clNH3W2pBehujY8mpTCU8",
        cFiCardIds: ["crda_"],
        routingParams: { routingNumber: "#########" },
      },
    ],
  },
  requestId: "requestId",
});
