import { type Business, type Customer, type IdentificationDocument, masked, secret } from "@condor/core";

interface Documented {
  readonly identificationDocuments?: ReadonlyArray<IdentificationDocument>;
}

const maskedDocument = <D extends IdentificationDocument>(document: D): D => ({
  ...document,
  value: secret(masked(document.value)),
});

// Spreading keeps every other field, the unknown ones too, and the order of keys.
const maskedDocuments = <P extends Documented>(profile: P): P =>
  profile.identificationDocuments === undefined
    ? profile
    : { ...profile, identificationDocuments: profile.identificationDocuments.map(maskedDocument) };

const maskedBusiness = (profile: Business["profile"]): Business["profile"] =>
  profile.representatives === undefined
    ? maskedDocuments(profile)
    : { ...maskedDocuments(profile), representatives: profile.representatives.map(maskedDocuments) };

/** The numbers of identification documents, a business's representatives' too, shown by their last four characters. */
export const maskedCustomer = (customer: Customer): Customer =>
  customer.customerType === "individual"
    ? { ...customer, profile: maskedDocuments(customer.profile) }
    : { ...customer, profile: maskedBusiness(customer.profile) };
