import {
  CardProgram,
  CreateRequest,
  Customer,
  CustomerId,
  type Declined,
  IdempotencyKey,
  type Verification,
} from "@condor/core";
import { type Adopted, held } from "./adopted.js";
import { known } from "./known.js";

/** What a customer asks for: `plain` leaves all to the program, the others differ from it and from each other. */
export type Wish = "plain" | "named" | "referenced" | "unsupported";
const wishes: ReadonlyArray<Wish> = ["plain", "named", "referenced", "unsupported"];

const product = {
  productID: "Virtual",
  kind: "virtual",
  customerTypes: ["individual"],
  designs: ["1"],
  longestName: 26,
};

/** The program that every harness of the laws of create serves. */
export const lawProgram: CardProgram = known(CardProgram, { products: [product], defaultProductID: "Virtual" });

const customerIdAt = (n: number): CustomerId => known(CustomerId, `csta_${n + 1}`);

const ids = [0, 1, 2, 3].map(customerIdAt);

/** Customers of the laws, by number. */
export const lawCustomerId = (n: number): CustomerId => ids[n] ?? customerIdAt(n);

const approvedWith = (adopted: Adopted): ReadonlyArray<Customer> =>
  ids.map((customerId) =>
    known(Customer, {
      customerId,
      customerType: "individual",
      customer: { firstName: "Jessie", lastName: "Testman", addresses: [{ type: "PRIMARY", countryCodeA3: "USA" }] },
      kycStatus: "APPROVED",
      boises: [],
      dtsCreatedAt: "2022-10-25T15:50:48.841Z",
      cards: [],
      accounts: [],
      ...held[adopted](customerId),
    }),
  );

const approved: Readonly<Record<Adopted, ReadonlyArray<Customer>>> = {
  nothing: approvedWith("nothing"),
  "the back office": approvedWith("the back office"),
  "a card": approvedWith("a card"),
  "an account": approvedWith("an account"),
  "a reference": approvedWith("a reference"),
};

/** An individual who is approved unless told, and known by a name and an address. */
export const lawCustomer = (
  n: number,
  verification: Verification = { _tag: "Approved" },
  firstName = "Jessie",
  adopted: Adopted = "nothing",
): ReadonlyArray<Customer> =>
  approved[adopted]
    .slice(n, n + 1)
    .map((customer) =>
      customer.customerType === "individual"
        ? { ...customer, verification, profile: { ...customer.profile, firstName } }
        : { ...customer, verification },
    );

const attributes = (wish: Wish) => ({
  productID: wish === "unsupported" ? "Unheard_Of" : "Virtual",
  nameOnCard: wish === "referenced" ? "JESSIE R TESTMAN" : "JESSIE U TESTMAN",
  designId: "1",
  addressType: "PRIMARY",
  ...(wish === "referenced" ? { reference: "ref1" } : {}),
});

const asked = new Map(
  ids.flatMap((customerId, n) =>
    wishes.map((wish): [string, CreateRequest] => [
      `${n} ${wish}`,
      known(CreateRequest, { customerId, ...(wish === "plain" ? {} : { cardAttributes: attributes(wish) }) }),
    ]),
  ),
);

export const lawRequest = (n: number, wish: Wish): CreateRequest =>
  asked.get(`${n} ${wish}`) ?? { customerId: lawCustomerId(n) };

/** Nearly as long as a key may be, and different in the case of the last letter alone. */
const keys = ["k", "K"].map((end) => known(IdempotencyKey, `"${"\\ key, ".repeat(36)}${end}`));

export const lawKey = (n: number): IdempotencyKey | undefined => keys[n];

export const lawDecline: Declined = { _tag: "Declined", subCode: "risk", title: "Risk", reason: "too much risk" };

/** When the clock of the laws starts. */
export const lawStart = 1_700_000_000_000;
