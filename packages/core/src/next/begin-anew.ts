import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { type Admission, admit } from "../admission/admit.js";
import { isRefused } from "../creation/creation.js";
import { begin } from "../creation/begin.js";
import type { CustomerRecord } from "../customer-record.js";
import type { Instant } from "../instant.js";
import { type Action, fail } from "./action.js";
import type { Goal, Knowledge } from "./knowledge.js";
import { comeBack } from "./come-back.js";

type Create = Extract<Goal, { readonly _tag: "Create" }>;

const beginWith =
  (knowledge: Knowledge, goal: Create, record: CustomerRecord, now: Instant) =>
  (admission: Admission): Action => {
    const { attemptId, drawn, issuer, timings } = knowledge.terms;
    const { version: customerVersion, creation: previous } = record;
    const refused =
      previous !== undefined && isRefused(previous.creation)
        ? { creation: previous.creation, version: previous.version }
        : undefined;
    const creation = begin({
      admission,
      drawn,
      issuer: { name: issuer.name, mapping: issuer.mapping },
      lease: { holder: attemptId, until: now + timings.lease },
      now,
      ...(refused === undefined ? {} : { previous: refused.creation }),
      ...(goal.idempotencyKey === undefined ? {} : { idempotencyKey: goal.idempotencyKey }),
    });
    const named = refused === undefined ? {} : { refusedVersion: refused.version };
    return { _tag: "Begin", beginning: { creation, customerVersion, ...named, by: { _tag: "Attempt", attemptId } } };
  };

const taken = (goal: Create, { taken: by }: Knowledge): Action | undefined => {
  if (by?._tag === "KeyTaken") return fail({ _tag: "IdempotencyKeyMismatch" });
  const reference = goal.request.cardAttributes?.reference;
  return by === undefined || reference === undefined
    ? undefined
    : fail({ _tag: "ReferenceExists", reference, customerId: by.customerId });
};

/** A customer without a creation, or with a refused one, is judged by the rules; what they admit begins. */
export const beginAnew = (knowledge: Knowledge, record: CustomerRecord, now: Instant): Action => {
  const { goal, program, ownRules } = knowledge.terms;
  const { customer, creation } = record;
  if (goal._tag !== "Create") return fail({ _tag: "NothingToResume", customerId: customer.customerId });
  const facts = { customer, program, request: goal.request };
  return pipe(
    admit(creation === undefined ? facts : { ...facts, creation: creation.creation }, ownRules),
    E.matchW(
      fail,
      (admission) =>
        taken(goal, knowledge) ??
        (knowledge.cancelled ? comeBack(knowledge, now) : beginWith(knowledge, goal, record, now)(admission)),
    ),
  );
};
