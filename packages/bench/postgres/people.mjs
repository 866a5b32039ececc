import { CardProgram, Customer, parse } from "@condor/core";

const must = (either) => {
  if (either._tag === "Left") throw new Error(JSON.stringify(either.left));
  return either.right;
};

/** One product, as a file of the program has it. */
export const programOnWire = {
  products: [{ productID: "V1", kind: "virtual", customerTypes: ["individual"], designs: ["1"], longestName: 26 }],
  defaultProductID: "V1",
};

export const program = must(parse(CardProgram)(programOnWire));

/** An approved customer as an import brings one: about 1 kB of JSON. */
export const customerOnWire = (customerId) => ({
  reference: `ref-${customerId}`,
  customerId,
  customerType: "individual",
  customer: {
    firstName: "Jessie",
    middleName: "Q",
    lastName: "Testman",
    gender: "M",
    dateOfBirth: "1978-10-15",
    email: "jessie.testman@example.com",
    addresses: ["PRIMARY", "SECONDARY"].map((type) => ({
      type,
      addressLine1: "123 Some Str.",
      city: "Mycityname",
      countryCodeA3: "USA",
      postalCode: "19103",
      stateCode: "PA",
    })),
    phones: [{ type: "MOBILE", phoneNumber: "2155550101", countryDialingCode: "01" }],
    identificationDocuments: [
      { type: "SSN", value: "900003401", issuanceCountryCodeA3: "USA" },
      { type: "DRIVING LICENSE", value: "900000018", issuanceCountryCodeA3: "USA", expiryDate: "2033-04-08" },
    ],
  },
  kycStatus: "APPROVED",
  boises: ["ibis"],
  dtsCreatedAt: "2022-10-25T15:50:48.841Z",
  cards: [],
  accounts: [],
});

export const customer = (customerId) => must(parse(Customer)(customerOnWire(customerId)));
