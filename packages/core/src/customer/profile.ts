import { date } from "../schema/date.js";
import { list } from "../schema/list.js";
import { optional, required } from "../schema/fields.js";
import { openStruct } from "../schema/open-struct.js";
import { text } from "../schema/text.js";
import type * as t from "io-ts";
import { secretText } from "../secret.js";

/** A postal address; `countryCodeA3` is ISO 3166-1 alpha-3. */
export const Address = openStruct("Address", {
  type: required("type", text("type", { maxLength: 64 })),
  addressLine1: optional("addressLine1", text("addressLine1")),
  addressLine2: optional("addressLine2", text("addressLine2")),
  city: optional("city", text("city")),
  stateCode: optional("stateCode", text("stateCode")),
  postalCode: optional("postalCode", text("postalCode")),
  countryCodeA3: optional("countryCodeA3", text("countryCodeA3", { pattern: "^[A-Z]{3}$" })),
});
export type Address = t.TypeOf<typeof Address>;

export const Phone = openStruct("Phone", {
  type: optional("type", text("type")),
  phoneNumber: optional("phoneNumber", text("phoneNumber")),
  countryDialingCode: optional("countryDialingCode", text("countryDialingCode")),
});
export type Phone = t.TypeOf<typeof Phone>;

/** A social security number, driving licence, passport: the value is secret by type. */
export const IdentificationDocument = openStruct("IdentificationDocument", {
  type: required("type", text("type", { maxLength: 64 })),
  value: required("value", secretText("value", { maxLength: 256 })),
});
export type IdentificationDocument = t.TypeOf<typeof IdentificationDocument>;

const contact = {
  email: optional("email", text("email")),
  addresses: optional("addresses", list(Address)),
  phones: optional("phones", list(Phone)),
  identificationDocuments: optional("identificationDocuments", list(IdentificationDocument)),
};

const person = {
  firstName: optional("firstName", text("firstName")),
  middleName: optional("middleName", text("middleName")),
  lastName: optional("lastName", text("lastName")),
  dateOfBirth: optional("dateOfBirth", date("dateOfBirth")),
  ...contact,
};

/** A natural person. Fields that are not named here pass through. */
export const IndividualProfile = openStruct("IndividualProfile", person);
export type IndividualProfile = t.TypeOf<typeof IndividualProfile>;

/** A legal entity with its representatives. `name` is the legal name; `fein` the employer identification number (IRS). */
export const BusinessProfile = openStruct("BusinessProfile", {
  name: optional("name", text("name")),
  fein: optional("fein", text("fein")),
  ...contact,
  representatives: optional("representatives", list(openStruct("Representative", person))),
});
export type BusinessProfile = t.TypeOf<typeof BusinessProfile>;
