import {
  complete,
  type Created,
  type Creation,
  type Customer,
  refuse,
  type RefusedCreation,
  review,
  type RunningCreation,
  type UnderReview,
} from "@condor/core";
import * as fc from "fast-check";
import { attemptIds } from "./id.js";
import { issuedCards } from "./issued-card.js";
import { declineds } from "./issuer-failure.js";
import { reviewCauses } from "./review-cause.js";
import { issuingCards, openingAccounts } from "./running-creation.js";

/** A customer, and what has become of its creation. */
export interface Life {
  readonly customer: Customer;
  readonly creation: Creation;
}

const running: fc.Arbitrary<RunningCreation> = fc.oneof(openingAccounts, issuingCards);

const begunLives = running.map((creation) => ({ customer: creation.order.applicant, creation }));

const refused = fc.tuple(running, declineds, attemptIds).map(([before, declined, by]) => ({
  customer: before.order.applicant,
  order: before.order,
  creation: refuse(declined, by, before.writtenAt + 1)(before),
}));

export const refusedLives: fc.Arbitrary<Life & { readonly creation: RefusedCreation }> = refused.map(
  ({ customer, creation }) => ({ customer, creation }),
);

/** Cut off by a doubt, or landed late after a refusal. */
export const reviewedLives: fc.Arbitrary<Life & { readonly creation: UnderReview }> = fc
  .tuple(
    fc.oneof(
      begunLives.map((life) => ({ ...life, order: life.creation.order })),
      refused,
    ),
    reviewCauses,
  )
  .map(([{ customer, creation, order }, cause]) => ({
    customer,
    creation: review(cause, order, creation.writtenAt + 1)(creation),
  }));

export const completedLives: fc.Arbitrary<Life & { readonly creation: Created }> = fc
  .tuple(issuingCards, issuedCards, attemptIds)
  .map(([before, { resourceId }, by]) => {
    const card = { resourceId, accountResourceId: before.account.resourceId };
    return { customer: before.order.applicant, creation: complete(card, by, before.writtenAt + 1)(before) };
  });

/** Every state that core's transitions lead to. */
export const lives: fc.Arbitrary<Life> = fc.oneof(
  { arbitrary: begunLives, weight: 2 },
  { arbitrary: refusedLives, weight: 2 },
  { arbitrary: reviewedLives, weight: 1 },
  { arbitrary: completedLives, weight: 1 },
);
