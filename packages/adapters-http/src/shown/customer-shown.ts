import {
  Account,
  BackOffice,
  BusinessProfile,
  type Customer,
  CustomerId,
  IndividualProfile,
  list,
  literal,
  optional,
  required,
  type Schema,
  struct,
  text,
  timestamp,
  Verification,
} from "@condor/core";
import { CardShown } from "./card-shown.js";
import { eitherType } from "./either-type.js";

const alone = <T extends Customer["customerType"], P>(type: T, profile: Schema<P>) => ({
  customerReference: optional("reference", text("reference", { minLength: 1, maxLength: 64 })),
  customerId: required("customerId", CustomerId),
  customerType: required("customerType", literal(type)),
  profile: required("customer", profile),
  verification: required("kycStatus", Verification),
  backOffices: required("boises", list(BackOffice)),
  createdAt: required("dtsCreatedAt", timestamp("dtsCreatedAt")),
});

const holdings = {
  cards: required("cards", list(CardShown)),
  accounts: required("accounts", list(Account)),
};

const individual = alone("individual", IndividualProfile);
const business = alone("business", BusinessProfile);

export const IndividualShown = struct("Individual", { ...individual, ...holdings });
export const BusinessShown = struct("Business", { ...business, ...holdings });

/** The customer with all of its cards and accounts, in the page's order of keys. */
export const CustomerShown: Schema<Customer> = eitherType("Customer", IndividualShown, BusinessShown);

export const IndividualAloneShown = struct("IndividualAlone", individual);
export const BusinessAloneShown = struct("BusinessAlone", business);

/** The customer without cards and accounts. */
export const CustomerAloneShown = eitherType("CustomerAlone", IndividualAloneShown, BusinessAloneShown);
