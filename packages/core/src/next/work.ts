import type { Creation, ReviewCause, RunningCreation } from "../creation/creation.js";
import { issuerKey } from "../creation/issuer-key.js";
import { complete, hold, postpone, recordAccount, refuse, release, review } from "../creation/transitions.js";
import type { CustomerRecord, Version } from "../customer-record.js";
import type { Instant } from "../instant.js";
import { type Action, fail } from "./action.js";
import { backOff } from "./back-off.js";
import { beginAnew } from "./begin-anew.js";
import type { Knowledge, Outcome, Terms } from "./knowledge.js";
import { comeBack } from "./come-back.js";

interface Running {
  readonly creation: RunningCreation;
  readonly version: Version;
}

const leaseOf = ({ attemptId, timings }: Terms, now: Instant) => ({ holder: attemptId, until: now + timings.lease });

const advance = ({ attemptId }: Terms, version: Version, creation: Creation): Action => ({
  _tag: "Advance",
  advance: { creation, version, by: { _tag: "Attempt", attemptId } },
});

const ofIssuer = ({ client }: Terms, { creation: { _tag, order }, version }: Running) => ({
  key: issuerKey(client, order.customerId, _tag === "OpeningAccount" ? "account" : "card"),
  order,
  version,
});

const call = (terms: Terms, running: Running): Action => {
  const { creation } = running;
  return creation._tag === "OpeningAccount"
    ? { _tag: "OpenAccount", ...ofIssuer(terms, running) }
    : { _tag: "IssueDebitCard", account: creation.account, ...ofIssuer(terms, running) };
};

/** What the issuer answered for the creation as it still stands. */
const record = (knowledge: Knowledge, running: Running, outcome: Outcome, now: Instant): Action => {
  const { terms } = knowledge;
  const { creation, version } = running;
  const to = (after: Creation): Action => advance(terms, version, after);
  const doubted = (resourceIds: Extract<ReviewCause, { readonly _tag: "Contradicted" }>["resourceIds"]): Action =>
    to(review({ _tag: "Contradicted", resourceIds }, creation.order, now)(creation));
  const unknown = (): Action => to(postpone(backOff(terms.timings, creation.failures, terms.attemptId), now)(creation));
  switch (outcome._tag) {
    case "AccountOpened":
      return creation._tag === "OpeningAccount"
        ? to(recordAccount(outcome.account, leaseOf(terms, now), now)(creation))
        : doubted([outcome.account.resourceId]);
    case "CardIssued":
      return creation._tag === "IssuingCard"
        ? to(complete(outcome.card, terms.attemptId, now)(creation))
        : doubted([outcome.card.resourceId]);
    case "Declined":
      return to(refuse(outcome, terms.attemptId, now)(creation));
    case "Contradiction":
      return knowledge.cancelled ? unknown() : { _tag: "LookUp", ...ofIssuer(terms, running) };
    case "Disowned":
      return doubted(outcome.resourceIds);
    case "OutcomeUnknown":
      return unknown();
    default:
      return outcome satisfies never;
  }
};

/** Ages count from the stored intent; a key that the issuer may have forgotten is never asked again. */
const beyondResume = (
  { issuer, timings }: Terms,
  { order, begunAt, trustedAt }: RunningCreation,
  now: Instant,
): ReviewCause | undefined => {
  const kept = issuer.retention._tag === "For" ? issuer.retention.duration : Number.POSITIVE_INFINITY;
  if (order.issuer.name !== issuer.name) return { _tag: "IssuerChanged", begunAt: order.issuer.name };
  const tooOld = now - trustedAt > timings.doubt - timings.doubtMargin || now - begunAt > kept - timings.doubtMargin;
  return tooOld ? { _tag: "DoubtTooOld" } : undefined;
};

const inProgress = (knowledge: Knowledge, whole: CustomerRecord, { creation }: Running, now: Instant): Action =>
  knowledge.terms.goal._tag === "Create"
    ? beginAnew(knowledge, whole, now)
    : fail({
        _tag: "InProgress",
        customerId: whole.customer.customerId,
        begunBy: creation.begunBy,
        until: Math.max(creation.lease.until, creation.dueAt),
      });

/** A running creation: the holder of the lease goes on, others wait for it, and after it anyone helps. */
export const work = (knowledge: Knowledge, whole: CustomerRecord, running: Running, now: Instant): Action => {
  const { terms, heard } = knowledge;
  const { creation, version } = running;
  if (heard?.version === version) return record(knowledge, running, heard.outcome, now);
  const free = creation.lease.until <= now;
  const mine = !free && creation.lease.holder === terms.attemptId;
  const tooEarly = terms.goal._tag === "Recover" && creation.dueAt > now;
  if (!mine && (!free || tooEarly)) return inProgress(knowledge, whole, running, now);
  const cause = beyondResume(terms, creation, now);
  if (cause !== undefined) return advance(terms, version, review(cause, creation.order, now)(creation));
  if (heard?.outcome._tag === "OutcomeUnknown" || knowledge.cancelled)
    return mine ? advance(terms, version, release(now)(creation)) : comeBack(knowledge, now, creation);
  return mine ? call(terms, running) : advance(terms, version, hold(leaseOf(terms, now), now)(creation));
};
