import { constVoid } from "#fp-ts/function";
import type { Capacity } from "./capacity.js";

/** A few at once; those behind them take turns in the order in which they came. */
export interface Room {
  /** Whether there is a place, at once or later. Who is let in must leave; `until` is told how a wait is given up. */
  readonly enter: (until?: (giveUp: () => void) => void) => Promise<boolean>;
  readonly leave: () => void;
}

export const room = ({ running, waiting }: Omit<Capacity, "patience">): Room => {
  let inside = 0;
  const queue = new Set<() => void>();
  const queued = (until: (giveUp: () => void) => void): Promise<boolean> =>
    new Promise((resolve) => {
      const admit = (): void => resolve(true);
      queue.add(admit);
      until(() => {
        if (queue.delete(admit)) resolve(false);
      });
    });
  return {
    enter: async (until = constVoid) => {
      if (inside >= running) return queue.size < waiting && queued(until);
      inside += 1;
      return true;
    },
    // The place is handed on, so that nobody who comes just then is before those who wait.
    leave: () => {
      const [next] = queue;
      if (next === undefined) inside -= 1;
      else {
        queue.delete(next);
        next();
      }
    },
  };
};
