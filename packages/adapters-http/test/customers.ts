import { pageCustomer } from "./page.js";

type Changes = Readonly<Record<string, unknown>>;

/** An individual who differs from the page's in id and `changes`. */
export const person = (customerId: string, changes: Changes = {}) => ({ ...pageCustomer, customerId, ...changes });

const representative = {
  firstName: "Ann",
  lastName: "Owner",
  identificationDocuments: [{ type: "PASSPORT", value: "X1234567", issuanceCountryCodeA3: "USA" }],
  ownership: { percent: 60 },
};

/** A business with a representative, documents of both, and fields that nobody here knows. */
export const business = (customerId: string, changes: Changes = {}) => ({
  ...pageCustomer,
  customerId,
  customerType: "business",
  customer: {
    name: "Acme Widgets LLC",
    fein: "12-3456789",
    industry: { naics: "332510" },
    addresses: [{ type: "PRIMARY", addressLine1: "1 Main St", countryCodeA3: "USA", floor: 3 }],
    phones: [{ type: "OFFICE", phoneNumber: "5551234567" }],
    identificationDocuments: [{ type: "EIN", value: "123456789" }],
    representatives: [representative, { firstName: "Bob" }],
    website: "https://acme.invalid",
  },
  ...changes,
});
