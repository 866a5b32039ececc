import { type Creation, isRefused, isRunning } from "@condor/core";
import { type Books, resourceIdOf } from "../books.js";
import { bodyOf } from "../call.js";
import type { Step } from "../step.js";
import type { World } from "../world.js";
import type { SearchLaw } from "./law.js";
import { isSameOrder } from "./of-calls.js";
import { creationIn } from "./recorded.js";

interface Change {
  readonly old: Creation | undefined;
  readonly now: Creation;
  readonly before: World;
  readonly books: Books;
}

const ofChanges = (name: string, isBroken: (change: Change) => boolean): SearchLaw => ({
  _tag: "OfSteps",
  name,
  of: ["Writes", "Lands"],
  isBroken: (before: World, { after }: Step) => {
    const [old, now] = [creationIn(before), creationIn(after)];
    return now !== undefined && now !== old && isBroken({ old, now, before, books: after.books });
  },
});

const isIn = ({ entries }: Books, resourceId: string, body: string): boolean =>
  entries.some((entry) => resourceIdOf(entry) === resourceId && entry.body === body);

const recordedFits = ofChanges("what is recorded fits the order", ({ old, now, books }) => {
  if (old === undefined || !("applicant" in old.order)) return false;
  const { order } = old;
  if (!("account" in old) && now._tag === "IssuingCard")
    return !isIn(books, now.account.resourceId, bodyOf(order, "account"));
  return now._tag === "Created" && !isIn(books, now.card.resourceId, bodyOf(order, "card"));
});

const approvedBegins = ofChanges(
  "only an approved customer's creation begins",
  ({ old, now, before: { record } }) =>
    isRunning(now) && now.begunBy !== old?.begunBy && record.customer.verification._tag !== "Approved",
);

const frozenOrder = ofChanges(
  "an order does not change while its creation runs",
  ({ old, now }) =>
    old !== undefined &&
    isRunning(old) &&
    isRunning(now) &&
    (old.begunBy !== now.begunBy || !isSameOrder(old.order, now.order)),
);

const idsOnce = ofChanges(
  "a customer's ids are drawn once",
  ({ old, now }) =>
    old !== undefined && (old.order.accountId !== now.order.accountId || old.order.cardId !== now.order.cardId),
);

const refusalsCounted = ofChanges(
  "a creation begins with every refusal counted",
  ({ old, now }) => old !== undefined && isRefused(old) && isRunning(now) && old.order.refusals !== now.order.refusals,
);

export const lawsOfWrites: ReadonlyArray<SearchLaw> = [
  recordedFits,
  approvedBegins,
  frozenOrder,
  idsOnce,
  refusalsCounted,
];
