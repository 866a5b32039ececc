import type { CustomerRecord } from "../customer-record.js";
import { isRunning } from "../creation/creation.js";
import type { Instant } from "../instant.js";
import { type Action, fail } from "./action.js";
import { beginAnew } from "./begin-anew.js";
import { conclude } from "./conclude.js";
import { isKeyMismatch } from "./idempotency.js";
import { customerIdOf, type Goal, type Knowledge } from "./knowledge.js";
import { work } from "./work.js";

/** A store that leaves this many writes of one request open is not asked again by it. */
const mostUnsureWrites = 2;

const look = (goal: Goal): Action =>
  goal._tag === "Create" && goal.idempotencyKey !== undefined
    ? { _tag: "FindByKey", idempotencyKey: goal.idempotencyKey }
    : { _tag: "Find", customerId: customerIdOf(goal) };

/** Nothing can be begun for a customer who was erased; one who was created before stays created. */
const isForgotten = ({ erased, creation }: CustomerRecord): boolean =>
  erased === true && creation?.creation._tag !== "Created";

/** Too late for a call of the issuer by the actor's own clock, whatever times are stored: as if the caller had gone. */
const inTime = (knowledge: Knowledge, now: Instant): Knowledge =>
  now + knowledge.terms.timings.issuerCall > knowledge.terms.deadline ? { ...knowledge, cancelled: true } : knowledge;

const decide = (knowledge: Knowledge, record: CustomerRecord, now: Instant): Action => {
  if (isKeyMismatch(knowledge.terms.goal, record)) return fail({ _tag: "IdempotencyKeyMismatch" });
  if (isForgotten(record)) return fail({ _tag: "CustomerNotFound", customerId: record.customer.customerId });
  if (record.creation === undefined) return beginAnew(knowledge, record, now);
  const { creation, version } = record.creation;
  const latest = Math.max(now, creation.writtenAt);
  return isRunning(creation)
    ? work(knowledge, record, { creation, version }, latest)
    : conclude(knowledge, record, { creation, version }, latest);
};

/**
 * The whole protocol: what the actor knows in, the one thing to do now out. Pure. Whoever carries out the action
 * and adds what came of it to the knowledge ends, in a bounded number of steps, at an answer.
 */
export const next = (knowledge: Knowledge, now: Instant): Action => {
  const { goal } = knowledge.terms;
  if (knowledge.unsureWrites >= mostUnsureWrites)
    return fail({ _tag: "StorageUnavailable", cause: "the store left several writes open" });
  const { reading } = knowledge;
  switch (reading._tag) {
    case "Unread":
      return look(goal);
    case "KeyFree":
      return { _tag: "Find", customerId: customerIdOf(goal) };
    case "NoCustomer":
      return fail({ _tag: "CustomerNotFound", customerId: customerIdOf(goal) });
    case "Unreadable":
      return fail(reading.error);
    case "Read":
      return decide(inTime(knowledge, now), reading.record, now);
    default:
      return reading satisfies never;
  }
};
