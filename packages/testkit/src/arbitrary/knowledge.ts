import type { Event, Goal, Heard, Knowledge, Outcome, Reading, Terms } from "@condor/core";
import * as fc from "fast-check";
import * as O from "#fp-ts/Option";
import { cardPrograms } from "./card-program.js";
import { clientIds } from "./client-id.js";
import { createRequests } from "./create-request.js";
import { creations } from "./creation.js";
import { customerRecords, versions } from "./customer-record.js";
import { accountIds, attemptIds, cardIds, customerIds } from "./id.js";
import { idempotencyKeys } from "./idempotency-key.js";
import { instants } from "./instant.js";
import { issuedAccounts, resourceIds } from "./issued-account.js";
import { issuedCards } from "./issued-card.js";
import { keyRetentions } from "./issuer-books.js";
import { issuerFailures } from "./issuer-failure.js";
import { orders } from "./order.js";
import { beginAnswers, repositoryErrors } from "./repository-answer.js";
import { orderedFroms } from "./running-creation.js";
import { tagged } from "./tagged.js";
import { timings } from "./timings.js";

export const goals: fc.Arbitrary<Goal> = fc.oneof(
  fc.record(
    {
      _tag: tagged("Create"),
      request: createRequests,
      idempotencyKey: idempotencyKeys,
      waitedFor: attemptIds,
    },
    { requiredKeys: ["_tag", "request"] },
  ),
  fc.record({ _tag: fc.constantFrom("Resume", "Recover"), customerId: customerIds }),
);

export const terms: fc.Arbitrary<Terms> = fc.record({
  goal: goals,
  attemptId: attemptIds,
  drawn: fc.record({ accountId: accountIds, cardId: cardIds }),
  client: clientIds,
  issuer: fc.tuple(orderedFroms, keyRetentions).map(([{ name, mapping }, retention]) => ({ name, mapping, retention })),
  program: cardPrograms,
  timings,
  deadline: instants,
});

export const readings: fc.Arbitrary<Reading> = fc.oneof(
  fc.record({ _tag: tagged("Unread") }),
  fc.record({ _tag: tagged("KeyFree") }),
  fc.record({ _tag: tagged("NoCustomer") }),
  fc.record({ _tag: tagged("Unreadable"), error: repositoryErrors }),
  fc.record({ _tag: tagged("Read"), record: customerRecords }),
);

export const outcomes: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({ _tag: tagged("AccountOpened"), account: issuedAccounts }),
  fc.record({ _tag: tagged("CardIssued"), card: issuedCards }),
  fc.record({ _tag: tagged("Disowned"), resourceIds: fc.array(resourceIds, { maxLength: 2 }) }),
  issuerFailures,
);

export const heards: fc.Arbitrary<Heard> = fc.record({ version: versions, order: orders, outcome: outcomes });

/** What came of an action. */
export const events: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ _tag: fc.constantFrom("Found", "KeyFound"), record: fc.option(customerRecords).map(O.fromNullable) }),
  fc.record({ _tag: tagged("NotRead"), error: repositoryErrors }),
  fc.record({ _tag: tagged("Answered"), creation: creations, answer: beginAnswers }),
  fc.record({ _tag: tagged("WriteOpen") }),
  fc.tuple(tagged("Heard"), heards).map(([_tag, heard]) => ({ _tag, ...heard })),
);

/** Whatever an actor may know, parts that fit each other or not: nothing here comes from a run. */
export const knowledges: fc.Arbitrary<Knowledge> = fc.record(
  {
    terms,
    reading: readings,
    heard: heards,
    taken: beginAnswers.filter((answer) => answer._tag === "ReferenceTaken" || answer._tag === "KeyTaken"),
    unsureWrites: fc.nat({ max: 2 }),
    cancelled: fc.boolean(),
  },
  { requiredKeys: ["terms", "reading", "unsureWrites", "cancelled"] },
);
