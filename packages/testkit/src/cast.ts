import {
  BackOffice,
  CardId,
  CardReference,
  type Customer,
  CustomerId,
  IdempotencyKey,
  type OpeningAccount,
} from "@condor/core";
import * as fc from "fast-check";
import { drawnFor, openingOf, type Traits } from "./opening-of.js";

/** Names that are easily taken for one another: by prefix, by case, by number, by a pattern's wildcards. */
const ids: ReadonlyArray<CustomerId> = ["csta_1", "csta_10", "csta_01", "cstap_1", "csta_a", "csta_A"].filter(
  CustomerId.is,
);
export const keys: ReadonlyArray<IdempotencyKey> = ["key", "KEY", "key ", " key", "k_y", "k%"].filter(
  IdempotencyKey.is,
);
export const references: ReadonlyArray<CardReference> = ["card1", "CARD1", "card10", "card01"].filter(CardReference.is);

/** A customer of the laws' own, who prints as its id. */
export interface Member {
  readonly customer: Customer;
  /** The same customer with cards that another back office keeps. */
  readonly adopted: (held: ReadonlyArray<CardReference>) => Customer;
  /** The intent of a creation for this customer. */
  readonly opening: (traits?: Traits) => OpeningAccount;
  readonly [fc.toStringMethod]: () => string;
}

const [elsewhere = ""] = ["ibis"].filter(BackOffice.is);

const addresses = [{ type: "PRIMARY", countryCodeA3: "USA" }];

/** The newer ids are those of businesses. */
const whoIs = (customerId: CustomerId) =>
  customerId.startsWith("cstap")
    ? ({ customerType: "business", profile: { name: "Testman Inc", addresses } } as const)
    : ({ customerType: "individual", profile: { firstName: "Jessie", lastName: "Testman", addresses } } as const);

const customerOf = (customerId: CustomerId): Customer => ({
  customerId,
  ...whoIs(customerId),
  verification: { _tag: "Approved" },
  backOffices: [elsewhere],
  createdAt: "2022-10-25T15:50:48.841Z",
  cards: [],
  accounts: [],
});

const withCards = (customer: Customer, held: ReadonlyArray<CardReference>): Customer => ({
  ...customer,
  cards: held.flatMap((reference, n) =>
    [`crda_${n}`].filter(CardId.is).map((cardId) => ({
      cardId,
      backOffice: elsewhere,
      customerId: customer.customerId,
      accountIds: [],
      reference,
    })),
  ),
});

// Prefix and all: no two customers have an id in common, for a store may refuse that.
const memberOf = (customerId: CustomerId, digits: string = customerId.replace("_", "")): ReadonlyArray<Member> =>
  drawnFor(digits).map((drawn) => {
    const customer = customerOf(customerId);
    return {
      customer,
      adopted: (held) => withCards(customer, held),
      opening: openingOf(customer, drawn),
      [fc.toStringMethod]: () => customerId,
    };
  });

/** Six customers who are easily taken for one another. */
export const cast: ReadonlyArray<Member> = ids.flatMap((id) => memberOf(id));

const as30 = "1".repeat(29);

/** Pairs whose ids are as long as may be, and the number that 128 bits make of one that overflows them. */
export const alike: ReadonlyArray<ReadonlyArray<Member>> = [
  [`csta_${as30}2`, `csta_${as30}3`],
  [`csta_2${as30}`, `csta_3${as30}`],
  ["csta_7N42dgm5tFLK9N8MT7fHC9", "csta_1"],
].map((pair) => pair.filter(CustomerId.is).flatMap((id, n) => memberOf(id, `alike${n}`)));

/** As many as are asked for. */
export const crowd = (count: number): ReadonlyArray<Member> =>
  Array.from({ length: count }, (_, n) => `csta_crowd${n}`)
    .filter(CustomerId.is)
    .flatMap((id) => memberOf(id));

/** So many different customers of the cast. */
export const members = (count: number): fc.Arbitrary<ReadonlyArray<Member>> =>
  fc.shuffledSubarray([...cast], { minLength: count, maxLength: count });

export const someone: fc.Arbitrary<Member> = fc.constantFrom(...cast);
