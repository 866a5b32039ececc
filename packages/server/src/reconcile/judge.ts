import { type ClientId, type Creation, isRefused, isRunning, type ResourceId, type Step } from "@condor/core";
import type { Difference, InFlight, Owner } from "./difference.js";

/** What the books have of one customer. */
export type Made = Readonly<Record<Step, ReadonlyArray<ResourceId>>>;

const steps: ReadonlyArray<Step> = ["account", "card"];

const unsettled = (creation: Creation): InFlight["state"] | undefined =>
  isRunning(creation) || creation._tag === "UnderReview" ? creation._tag : undefined;

const recordedAt = (creation: Creation, step: Step): ResourceId | undefined => {
  if (step === "card") return "card" in creation ? creation.card.resourceId : undefined;
  return "account" in creation ? creation.account?.resourceId : undefined;
};

interface Judged {
  readonly owner: Owner;
  readonly creation: Creation;
  readonly issuer: string;
}

const unrecorded = ({ owner, creation, issuer }: Judged, step: Step, made: Made[Step]): ReadonlyArray<Difference> => {
  if (made.length === 0) return [];
  const { name } = creation.order.issuer;
  if (name !== issuer) return [{ ...owner, _tag: "MadeElsewhereToo", step, made }];
  return isRefused(creation) ? [{ ...owner, _tag: "MadeAfterRefusal", step, made }] : [];
};

const atStep =
  (judged: Judged, made: Made) =>
  (step: Step): ReadonlyArray<Difference> => {
    const { owner, creation, issuer } = judged;
    const [first, second] = made[step];
    const own = recordedAt(creation, step);
    if (second !== undefined)
      return [{ ...owner, _tag: "Two", step, ...(own === undefined ? {} : { recorded: own }), made: made[step] }];
    // What is not at its end may have made what it has not recorded yet, or recorded what was made after the books were read.
    if (unsettled(creation) !== undefined) return [];
    const recorded = creation.order.issuer.name === issuer ? own : undefined;
    if (recorded === undefined) return unrecorded(judged, step, made[step]);
    if (first === undefined) return [{ ...owner, _tag: "NotInBooks", step, recorded }];
    return first === recorded ? [] : [{ ...owner, _tag: "AnotherThanRecorded", step, recorded, made: made[step] }];
  };

/** What the books of an issuer have of a customer, against the creation that the store has. */
export const judge = (
  client: ClientId,
  creation: Creation,
  { made, issuer }: { readonly made: Made; readonly issuer: string },
): { readonly differences: ReadonlyArray<Difference>; readonly inFlight: ReadonlyArray<InFlight> } => {
  const { customerId } = creation.order;
  const state = unsettled(creation);
  return {
    differences: steps.flatMap(atStep({ owner: { client, customerId }, creation, issuer }, made)),
    inFlight: state === undefined ? [] : [{ client, customerId, state }],
  };
};

/** What the books have of a customer of whom the store has no creation. */
export const forgotten = (owner: Owner, made: Made): ReadonlyArray<Difference> =>
  steps.flatMap((step) => {
    const [first, second] = made[step];
    if (first === undefined) return [];
    const lost: Difference = { ...owner, _tag: "Forgotten", step, made: made[step] };
    return second === undefined ? [lost] : [lost, { ...owner, _tag: "Two", step, made: made[step] }];
  });
