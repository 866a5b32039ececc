import type { CustomerId } from "@condor/core";

/** Which customers hold a name. Several may hold one, for an adopted card is never turned away. All in O(1). */
export interface Holders<Name> {
  /** The customer who has held it longest. */
  readonly of: (name: Name) => CustomerId | undefined;
  /** Another customer than this one, or nobody. */
  readonly besides: (customerId: CustomerId, name: Name) => CustomerId | undefined;
  readonly replace: (customerId: CustomerId, before: ReadonlyArray<Name>, after: ReadonlyArray<Name>) => void;
}

export const holders = <Name>(): Holders<Name> => {
  const byName = new Map<Name, Set<CustomerId>>();
  const release = (customerId: CustomerId, name: Name): void => {
    const held = byName.get(name);
    held?.delete(customerId);
    if (held?.size === 0) byName.delete(name);
  };
  const hold = (customerId: CustomerId, name: Name): void => {
    byName.set(name, (byName.get(name) ?? new Set()).add(customerId));
  };
  const besides: Holders<Name>["besides"] = (customerId, name) => {
    for (const holder of byName.get(name) ?? []) if (holder !== customerId) return holder;
    return undefined;
  };
  return {
    of: (name) => byName.get(name)?.values().next().value,
    besides,
    replace: (customerId, before, after) => {
      for (const name of before) if (!after.includes(name)) release(customerId, name);
      for (const name of after) hold(customerId, name);
    },
  };
};
