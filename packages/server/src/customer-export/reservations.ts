import { type Creation, isRefused, reservedBy } from "@condor/core";

const namesOf = (creation: Creation): ReadonlyArray<string> => {
  const { idempotencyKey, reference } = reservedBy(creation);
  return [
    ...(idempotencyKey === undefined ? [] : [`key ${idempotencyKey}`]),
    ...(reference === undefined ? [] : [`reference ${reference}`]),
  ];
};

const isSettled = (creation: Creation): boolean => creation._tag === "Created" || isRefused(creation);

/**
 * Tells of a creation, one after another, whether it reserves what an earlier one reserved too. An unsettled creation may
 * be refused, and release its key and reference, after it was read; whoever has them then is read later.
 */
export const reservations = (): ((creation: Creation | undefined) => boolean) => {
  const releasable = new Set<string>();
  return (creation) => {
    if (creation === undefined) return false;
    const names = namesOf(creation);
    const isTaken = names.some((name) => releasable.has(name));
    if (!isSettled(creation)) for (const name of names) releasable.add(name);
    return isTaken;
  };
};
