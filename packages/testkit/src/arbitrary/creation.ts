import {
  type AccountRefused,
  type CardRefused,
  type Created,
  type Creation,
  isRunning,
  type Lease,
  type RefusedCreation,
  type Reserved,
  reservedBy,
  type RunningCreation,
  type UnderReview,
} from "@condor/core";
import type * as fc from "fast-check";
import { completedLives, lives, refusedLives, reviewedLives } from "./life.js";
import { openingAccounts } from "./running-creation.js";

const refused = refusedLives.map(({ creation }) => creation);

export const refusedAccounts: fc.Arbitrary<AccountRefused> = refused.filter(
  (creation) => creation._tag === "AccountRefused",
);
export const refusedCards: fc.Arbitrary<CardRefused> = refused.filter((creation) => creation._tag === "CardRefused");
export const creationsUnderReview: fc.Arbitrary<UnderReview> = reviewedLives.map(({ creation }) => creation);
export const completedCreations: fc.Arbitrary<Created> = completedLives.map(({ creation }) => creation);

/** A creation in any state that core's transitions lead to. */
export const creations: fc.Arbitrary<Creation> = lives.map(({ creation }) => creation);

export const leases: fc.Arbitrary<Lease> = openingAccounts.map(({ lease }) => lease);

export const runningCreations: fc.Arbitrary<RunningCreation> = creations.filter(isRunning);
export const refusedCreations: fc.Arbitrary<RefusedCreation> = refused;

/** What a creation reserves: nothing, a key, a card reference, or both. */
export const reservations: fc.Arbitrary<Reserved> = creations.map(reservedBy);
