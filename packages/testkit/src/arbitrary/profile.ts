import {
  type Address,
  BusinessProfile,
  type IdentificationDocument,
  IndividualProfile,
  type JsonObject,
  type Phone,
} from "@condor/core";
import * as fc from "fast-check";
import { decoded } from "./decoded.js";
import { jsonObjects } from "./json.js";
import { nearly, type Nearly } from "./nearly/nearly.js";
import { texts } from "./text.js";

const known: ReadonlySet<string> = new Set(
  (
    "type value firstName middleName lastName dateOfBirth name fein representatives email addresses phones " +
    "identificationDocuments addressLine1 addressLine2 city stateCode postalCode countryCodeA3 phoneNumber countryDialingCode"
  ).split(" "),
);

/** Fields that nobody named pass through: most profiles have none, some have a few. */
const unnamed: fc.Arbitrary<JsonObject> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 3 },
  {
    arbitrary: jsonObjects.map((object) =>
      Object.fromEntries(Object.entries(object).filter(([key]) => !known.has(key))),
    ),
    weight: 1,
  },
);

const withUnnamed = <A extends object>(named: fc.Arbitrary<A>): fc.Arbitrary<A & JsonObject> =>
  fc.tuple(unnamed, named).map(([others, own]) => ({ ...others, ...own }));

const words = texts({ least: 1 });
const countries = fc.constantFrom("USA", "GBR", "DEU", "AUS", "CAN", "MEX", "IND", "BRA");
const days = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const wireAddresses = withUnnamed(
  fc.record(
    {
      type: fc.oneof(
        { arbitrary: fc.constantFrom("PRIMARY", "SECONDARY"), weight: 5 },
        { arbitrary: words, weight: 1 },
      ),
      addressLine1: words,
      addressLine2: words,
      city: words,
      stateCode: words,
      postalCode: words,
      countryCodeA3: countries,
    },
    { requiredKeys: ["type"] },
  ),
);

const wirePhones = withUnnamed(
  fc.record({ type: words, phoneNumber: words, countryDialingCode: words }, { requiredKeys: [] }),
);

const wireIdentificationDocuments = withUnnamed(
  fc.record({ type: fc.constantFrom("SSN", "PASSPORT", "DRIVER_LICENSE"), value: texts({ most: 256 }) }),
);

const few = { maxLength: 3 };
const contact = {
  email: words.map((name) => `${name}@example.com`),
  addresses: fc.array(wireAddresses, few),
  phones: fc.array(wirePhones, few),
  identificationDocuments: fc.array(wireIdentificationDocuments, few),
};
const person = { firstName: words, middleName: words, lastName: words, dateOfBirth: days, ...contact };

export const wireIndividualProfiles: fc.Arbitrary<JsonObject> = withUnnamed(fc.record(person, { requiredKeys: [] }));
export const wireBusinessProfiles: fc.Arbitrary<JsonObject> = withUnnamed(
  fc.record(
    {
      name: words,
      fein: words,
      ...contact,
      representatives: fc.array(withUnnamed(fc.record(person, { requiredKeys: [] })), few),
    },
    { requiredKeys: [] },
  ),
);

export const individualProfiles: fc.Arbitrary<IndividualProfile> = decoded(IndividualProfile, wireIndividualProfiles);
export const businessProfiles: fc.Arbitrary<BusinessProfile> = decoded(BusinessProfile, wireBusinessProfiles);

const inProfiles = <A>(
  pick: (profile: IndividualProfile) => ReadonlyArray<A> | undefined,
  wire: (one: JsonObject) => JsonObject,
  ones: fc.Arbitrary<JsonObject>,
): fc.Arbitrary<A> =>
  decoded(IndividualProfile, ones.map(wire))
    .map((profile) => pick(profile)?.[0])
    .filter((one) => one !== undefined);

export const addresses: fc.Arbitrary<Address> = inProfiles(
  (profile) => profile.addresses,
  (one) => ({ addresses: [one] }),
  wireAddresses,
);
export const phones: fc.Arbitrary<Phone> = inProfiles(
  (profile) => profile.phones,
  (one) => ({ phones: [one] }),
  wirePhones,
);
export const identificationDocuments: fc.Arbitrary<IdentificationDocument> = inProfiles(
  (profile) => profile.identificationDocuments,
  (one) => ({ identificationDocuments: [one] }),
  wireIdentificationDocuments,
);

export const nearlyIndividualProfiles: fc.Arbitrary<Nearly> = nearly(
  IndividualProfile.jsonSchema,
  wireIndividualProfiles,
);
export const nearlyBusinessProfiles: fc.Arbitrary<Nearly> = nearly(BusinessProfile.jsonSchema, wireBusinessProfiles);
