import { accountOf, type Answer, cardOf, type CreateError, customerOf, type Opened } from "@condor/core";
import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import { cardReferences } from "./card-reference.js";
import { versions } from "./customer-record.js";
import { customerIds } from "./id.js";
import { durations } from "./instant.js";
import { declineds } from "./issuer-failure.js";
import { completedLives } from "./life.js";
import { refusals } from "./refusal.js";
import { repositoryErrors } from "./repository-answer.js";
import { tagged } from "./tagged.js";

/** Customer, account and card that name each other, as a creation leaves them. */
export const opened: fc.Arbitrary<Opened> = fc
  .tuple(completedLives, versions, fc.boolean())
  .map(([{ customer, creation }, version, replayed]) => ({
    customer: customerOf({ customer, version, creation: { creation, version } }),
    account: accountOf(creation),
    card: cardOf(creation),
    replayed,
  }));

/** Everything that a request can be answered with but an account and a card. */
export const createErrors: fc.Arbitrary<CreateError> = fc.oneof(
  { arbitrary: refusals, weight: 13 },
  { arbitrary: fc.record({ _tag: tagged("CustomerNotFound"), customerId: customerIds }), weight: 1 },
  {
    arbitrary: fc.record({
      _tag: tagged("ReferenceExists"),
      reference: cardReferences,
      customerId: customerIds,
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ _tag: tagged("IdempotencyKeyMismatch") }), weight: 1 },
  { arbitrary: declineds, weight: 1 },
  { arbitrary: fc.record({ _tag: tagged("IssuerUnavailable"), retryAfter: durations }), weight: 1 },
  { arbitrary: fc.record({ _tag: tagged("NothingToResume"), customerId: customerIds }), weight: 1 },
  { arbitrary: repositoryErrors, weight: 2 },
);

export const answers: fc.Arbitrary<Answer> = fc.oneof(createErrors.map(E.left), opened.map(E.right));
