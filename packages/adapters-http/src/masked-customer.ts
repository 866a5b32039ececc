import { type Customer, type IdentificationDocument, masked, secret } from "@condor/core";
import { match } from "ts-pattern";

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

/** The numbers of identification documents, a business's representatives' too, shown by their last four characters. */
export const maskedCustomer = (customer: Customer): Customer =>
  match(customer)
    .with(
      { customerType: "individual" },
      (person): Customer => ({ ...person, profile: maskedDocuments(person.profile) }),
    )
    .with({ customerType: "business" }, (business): Customer => {
      const profile = maskedDocuments(business.profile);
      return profile.representatives === undefined
        ? { ...business, profile }
        : { ...business, profile: { ...profile, representatives: profile.representatives.map(maskedDocuments) } };
    })
    .exhaustive();
