import { type Business, Customer, type CustomerType, type Individual, type JsonObject } from "@condor/core";
import * as fc from "fast-check";
import { wireAccounts } from "./account.js";
import { backOffices } from "./back-office.js";
import { wireCards } from "./card.js";
import { decoded } from "./decoded.js";
import { customerIds } from "./id.js";
import { nearly, type Nearly } from "./nearly/nearly.js";
import { wireBusinessProfiles, wireIndividualProfiles } from "./profile.js";
import { texts } from "./text.js";
import { wireVerifications } from "./verification.js";

/** RFC 3339 in UTC, with no fraction of a second or up to nine digits of it. */
const timestamps = fc
  .tuple(
    fc.date({ min: new Date("1970-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true }),
    fc.constantFrom("Z", ".5Z", ".123456789Z"),
  )
  .map(([date, end]) => `${date.toISOString().slice(0, 19)}${end}`);

export const customerTypes: fc.Arbitrary<CustomerType> = fc.constantFrom("individual", "business");

const wireOf = (type: CustomerType, profiles: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> =>
  fc
    .record(
      {
        reference: texts({ least: 1, most: 64 }),
        customerId: customerIds,
        customer: profiles,
        kycStatus: wireVerifications,
        boises: fc.array(backOffices, { maxLength: 2 }),
        dtsCreatedAt: timestamps,
        cards: fc.array(wireCards, { maxLength: 2 }),
        accounts: fc.array(wireAccounts, { maxLength: 2 }),
      },
      { requiredKeys: ["customerId", "customer", "kycStatus", "boises", "dtsCreatedAt", "cards", "accounts"] },
    )
    .map((rest) => ({ ...rest, customerType: type }));

const wireIndividuals = wireOf("individual", wireIndividualProfiles);
const wireBusinesses = wireOf("business", wireBusinessProfiles);

export const wireCustomers: fc.Arbitrary<JsonObject> = fc.oneof(wireIndividuals, wireBusinesses);

export const customers: fc.Arbitrary<Customer> = decoded(Customer, wireCustomers);
export const individuals: fc.Arbitrary<Individual> = decoded(Customer, wireIndividuals).filter(
  (customer) => customer.customerType === "individual",
);
export const businesses: fc.Arbitrary<Business> = decoded(Customer, wireBusinesses).filter(
  (customer) => customer.customerType === "business",
);

export const nearlyCustomers: fc.Arbitrary<Nearly> = nearly(Customer.jsonSchema, wireCustomers);
