import { Customer, CustomerId, type Secret } from "@condor/core";
import { expect } from "vitest";
import { valid } from "./valid.js";

const isSecret = (value: unknown): value is Secret =>
  typeof value === "object" && value !== null && "_tag" in value && value._tag === "Secret";

// Two secrets are equal when they reveal the same.
expect.addEqualityTesters([
  (a: unknown, b: unknown) => (isSecret(a) && isSecret(b) ? a.reveal() === b.reveal() : undefined),
]);

export const customerId = (n: number): CustomerId => valid(CustomerId, `csta_${n}`);

interface Traits {
  readonly n?: number;
  readonly reference?: string;
  readonly kycStatus?: string;
  readonly country?: string;
  readonly firstName?: string;
  /** Profile fields of any name. */
  readonly others?: Readonly<Record<string, unknown>>;
  readonly boises?: ReadonlyArray<string>;
  /** References of cards that another back office, or the one given, keeps for the customer. */
  readonly cards?: ReadonlyArray<string>;
  readonly keptBy?: string;
}

const cardOf = (n: number, backOffice: string) => (reference: string, index: number) => ({
  id: `crda_${n}x${index}`,
  cFiBoisId: backOffice,
  customerId: customerId(n),
  cFiAccountIds: [],
  reference,
});

const profile = (firstName: string, country: string | undefined) => ({
  firstName,
  lastName: "Testman",
  gender: "M",
  addresses: [
    { type: "PRIMARY", addressLine1: "123 Some Str.", ...(country === undefined ? {} : { countryCodeA3: country }) },
    { type: "SECONDARY", countryCodeA3: "DEU" },
  ],
  identificationDocuments: [{ type: "SSN", value: "123456789" }],
});

/** An individual with an unknown profile field and a secret. */
export const aCustomer = (traits: Traits = {}): Customer => {
  const { n = 1, kycStatus = "APPROVED", country = "USA", firstName = "Jessie", boises = ["ibis"] } = traits;
  return valid(Customer, {
    ...(traits.reference === undefined ? {} : { reference: traits.reference }),
    customerId: customerId(n),
    customerType: "individual",
    customer: { ...profile(firstName, country === "" ? undefined : country), ...traits.others },
    kycStatus,
    boises,
    dtsCreatedAt: "2022-10-25T15:50:48.841Z",
    cards: (traits.cards ?? []).map(cardOf(n, traits.keptBy ?? "ibis")),
    accounts: [],
  });
};
