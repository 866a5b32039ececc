const address = {
  type: "PRIMARY",
  addressLine1: "33 Liberty Street",
  city: "New York",
  stateCode: "NY",
  postalCode: "10045",
  countryCodeA3: "USA",
};
const person = {
  firstName: "Jessie",
  lastName: "Testman",
  dateOfBirth: "1978-10-15",
  addresses: [address],
  identificationDocuments: [{ type: "SSN", value: "078051120" }],
};
const firm = {
  name: "National Phonograph Company",
  fein: "602214076",
  addresses: [address],
  representatives: [person],
};

const ids = ["PersonVirtual", "PersonPlastic", "FirmVirtual", "FirmPlastic", "Declined", "Unheard", "Unfit", "Killed"];

const line = (name: string) => ({
  customerId: `csta_${name}`,
  customerType: name.startsWith("Firm") ? "business" : "individual",
  customer: name.startsWith("Firm") ? firm : { ...person, ...(name === "Unfit" ? { dateOfBirth: undefined } : {}) },
  kycStatus: "APPROVED",
  boises: [],
  dtsCreatedAt: "2022-10-25T15:50:48.841Z",
  cards: [],
  accounts: [],
});

/** One a line, as `customers import` takes them. */
export const customerLines = ids.map((name) => `${JSON.stringify(line(name))}\n`).join("");

const product = (productID: string, kind: string) => ({
  productID,
  kind,
  customerTypes: ["individual", "business"],
  designs: ["1"],
  shippingMethods: ["usps"],
  longestName: 26,
  issuerSettings: { program: "program_existing_1", "physicalCardProfile.1": "physical_card_profile_existing_1" },
});

/** A card of each kind. */
export const program = { products: [product("V", "virtual"), product("P", "physical")] };

/** The card that a customer is to get, by its name. */
export const attributesOf = (customerId: string): object => ({
  productID: customerId.endsWith("Plastic") ? "P" : "V",
  nameOnCard: "JESSIE TESTMAN",
  designId: "1",
  addressType: "PRIMARY",
});
