import type { Actor } from "../actor.js";
import { memo } from "../memo.js";
import type { Busy } from "../process.js";
import { writeOf } from "./writes.js";

/**
 * A process after a pause: it decided before it or after it, where that makes a difference. No other moment of a
 * decision matters, for a decision is a function of what the process knows and of the clock.
 */
export const pauses = ({ action, decidingLater }: Actor) => {
  const effect = (busy: Busy): string => {
    const decided = action(busy);
    return JSON.stringify(decided._tag === "Begin" || decided._tag === "Advance" ? writeOf(busy, decided) : decided);
  };
  return memo((busy: Busy): ReadonlyArray<Busy> => {
    const before = { ...busy, paused: true };
    if (busy.paused) return [busy];
    const later = decidingLater(busy);
    return effect(later) === effect(before) ? [later] : [later, before];
  });
};
