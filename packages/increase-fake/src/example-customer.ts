const address = {
  type: "PRIMARY",
  addressLine1: "33 Liberty Street",
  city: "New York",
  stateCode: "NY",
  postalCode: "10045",
  countryCodeA3: "USA",
};

/** A person with all that Increase asks for, and nothing more. */
export const examplePerson = {
  firstName: "Jessie",
  lastName: "Testman",
  dateOfBirth: "1978-10-15",
  addresses: [address],
  identificationDocuments: [{ type: "SSN", value: "078051120" }],
};

/** A business with all that Increase asks for. */
export const exampleBusiness = {
  name: "National Phonograph Company",
  fein: "602214076",
  addresses: [address],
  representatives: [examplePerson],
};

/** An approved customer of condor, as on the wire, of whom there is nothing yet. */
export const exampleCustomer = (customerId: string, customer: object = examplePerson) => ({
  customerId,
  customerType: "name" in customer ? "business" : "individual",
  customer,
  kycStatus: "APPROVED",
  boises: [],
  dtsCreatedAt: "2022-10-25T15:50:48.841Z",
  cards: [],
  accounts: [],
});
