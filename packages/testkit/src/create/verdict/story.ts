import type { Creation, CustomerId, CustomerRecord } from "@condor/core";
import type { History } from "../../history/recorded-call.js";
import type { Ending } from "../ending.js";
import type { IssuerCall } from "../observed.js";
import type { Settlement } from "../settlement.js";

/** Everything that the end of a story is judged by. */
export interface Story {
  readonly ending: Ending;
  readonly history: History;
  readonly calls: ReadonlyArray<IssuerCall>;
  readonly writes: ReadonlyArray<Creation>;
  /** Whom the issuer said no to, each time that it did. */
  readonly declined: ReadonlyArray<CustomerId>;
  readonly settlements: ReadonlyArray<Settlement>;
  /** Customers who had condor before. */
  readonly adopted: ReadonlyArray<CustomerId>;
  /** Whether somebody would have called the ports for ever. */
  readonly endless: boolean;
}

/** A law that a story breaks, and how. */
export interface Verdict {
  readonly law: StoryLaw;
  readonly why: string;
}

export const storyLaws = [
  "one account and one card, whatever the schedule",
  "nothing is forgotten",
  "nothing is made for a customer who has condor from elsewhere",
  "every cut-off creation is finished",
  "the answers are those of some order of single creations",
  "a repeated call has the same key and the same order",
  "an order is sent to the issuer that it was begun at",
  "what is answered is what is recorded",
  "no created customer holds a card reference that another one holds",
  "a refusal is counted only where the issuer said it",
  "only a customer who is approved is begun",
  "everybody comes to an end",
] as const;
export type StoryLaw = (typeof storyLaws)[number];

export const ofEach = (
  { ending }: Story,
  law: StoryLaw,
  why: (record: CustomerRecord) => string | undefined,
): ReadonlyArray<Verdict> =>
  ending.records.flatMap((record) => {
    const found = why(record);
    return found === undefined ? [] : [{ law, why: `${record.customer.customerId}: ${found}` }];
  });
