import type { Due, Instant } from "@condor/core";

/** Any order that never changes will do between creations due at once; that of the ids' texts means nothing more. */
const oldestFirst = (a: Due, b: Due): number => {
  if (a.dueAt !== b.dueAt) return a.dueAt - b.dueAt;
  return a.customerId < b.customerId ? -1 : Number(a.customerId > b.customerId);
};

/** One page of what is due. Its cost grows with the creations that are running, not with the customers. */
export const dueBy = (running: Iterable<Due>, now: Instant, limit: number, after?: Due): ReadonlyArray<Due> =>
  [...running]
    .filter((due) => due.dueAt <= now && (after === undefined || oldestFirst(due, after) > 0))
    .toSorted(oldestFirst)
    .slice(0, Math.max(0, limit))
    .map((due) => ({ ...due }));
