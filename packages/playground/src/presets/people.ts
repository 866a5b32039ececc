const untouched = { boises: [], dtsCreatedAt: "2022-10-25T15:50:48.841Z", cards: [], accounts: [] };

const home = {
  type: "PRIMARY",
  addressLine1: "123 Some Str.",
  city: "Philadelphia",
  stateCode: "PA",
  postalCode: "19103",
  countryCodeA3: "USA",
};

/** The vendor's own example, without what admission does not look at. */
export const person = {
  customerId: "csta_6clNH3W2pBehujY8mpTCU8",
  customerType: "individual",
  kycStatus: "APPROVED",
  customer: { firstName: "Jessie", lastName: "Testman", dateOfBirth: "1978-10-15", addresses: [home] },
  ...untouched,
};

export const business = {
  customerId: "csta_MlNTVaPPqdvvl1swwSGbC",
  customerType: "business",
  kycStatus: "APPROVED",
  customer: { name: "Testman Hardware LLC", fein: "00-1234567", addresses: [home] },
  ...untouched,
};
