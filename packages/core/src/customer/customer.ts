import type * as t from "io-ts";
import * as E from "#fp-ts/Either";
import { Account } from "../account/account.js";
import { BackOffice } from "../back-office.js";
import { Card } from "../card.js";
import { CustomerId } from "../id/id.js";
import { choice } from "../schema/choice.js";
import { fault } from "../schema/fault.js";
import { isObject } from "../schema/json.js";
import { list } from "../schema/list.js";
import { type Schema, schema } from "../schema/schema.js";
import { optional, required } from "../schema/fields.js";
import { struct } from "../schema/struct.js";
import { text } from "../schema/text.js";
import { timestamp } from "../schema/timestamp.js";
import { Verification } from "../verification.js";
import { BusinessProfile, IndividualProfile } from "./profile.js";

export type CustomerType = "individual" | "business";
const types = ["individual", "business"] as const;
export const CustomerType = choice<CustomerType>("CustomerType", types);

const unknownType = fault("enum", { allowedValues: types }, "must be equal to one of the allowed values");

const only = <T extends CustomerType>(type: T): Schema<T> => {
  const is = (value: unknown): value is T => value === type;
  return schema({
    name: type,
    jsonSchema: { const: type },
    is,
    check: (value) => (is(value) ? E.right(value) : E.left([unknownType])),
    encode: (value) => value,
  });
};

const customerOf = <T extends CustomerType, P>(name: string, type: T, profile: Schema<P>) =>
  struct(name, {
    customerReference: optional("reference", text("reference", { minLength: 1, maxLength: 64 })),
    customerId: required("customerId", CustomerId),
    customerType: required("customerType", only(type)),
    profile: required("customer", profile),
    verification: required("kycStatus", Verification),
    backOffices: required("boises", list(BackOffice)),
    createdAt: required("dtsCreatedAt", timestamp("dtsCreatedAt")),
    cards: required("cards", list(Card)),
    accounts: required("accounts", list(Account)),
  });

/** A natural person; admitted by KYC. */
const Individual = customerOf("Individual", "individual", IndividualProfile);
export type Individual = t.TypeOf<typeof Individual>;

/** A legal entity; admitted by KYB. */
const Business = customerOf("Business", "business", BusinessProfile);
export type Business = t.TypeOf<typeof Business>;

/**
 * A customer of the vendor as other back offices know it; `createdAt` is RFC 3339 in UTC, kept as given.
 * What condor adds is derived from the creation, never copied in here.
 */
export type Customer = Individual | Business;

export const Customer: Schema<Customer> = schema<Customer>({
  name: "Customer",
  jsonSchema: { oneOf: [Individual.jsonSchema, Business.jsonSchema] },
  is: (value): value is Customer => Individual.is(value) || Business.is(value),
  check: (value) =>
    isObject(value) && value["customerType"] === "business" ? Business.check(value) : Individual.check(value),
  encode: (customer) =>
    customer.customerType === "individual" ? Individual.encode(customer) : Business.encode(customer),
});
