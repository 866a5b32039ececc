import type * as T from "#fp-ts/Task";
import type { Agenda } from "../fault/agenda.js";

interface Pending {
  readonly label: string;
  readonly happen: () => void;
}

/** An agenda that knows when everyone waits for it, so that one thing happens after the other. */
export interface StageAgenda extends Agenda {
  /** Somebody starts, who waits for nothing but this agenda. */
  readonly start: (task: T.Task<unknown>) => void;
  /** Resolves when nobody moves any more. */
  readonly stillness: () => Promise<void>;
  /** How many things may happen next. */
  readonly size: () => number;
  /** Lets one of them happen, by its place; answers what it was. */
  readonly let: (place: number) => string;
  /** How many have started and are neither done nor dead. */
  readonly living: () => number;
}

/** Counts who moves: an actor that waits for a moment rests, and moves again when its moment comes. */
export const stageAgenda = (): StageAgenda => {
  const pending: Pending[] = [];
  let moving = 0;
  let living = 0;
  let settled: (() => void) | undefined;
  const rest = (): void => {
    moving -= 1;
    if (moving === 0) settled?.();
  };
  const leave = (): void => {
    living -= 1;
    rest();
  };
  return {
    moment: (label) =>
      new Promise<void>((resolve) => {
        const happen = (): void => {
          moving += 1;
          resolve();
        };
        pending.push({ label, happen });
        rest();
      }),
    aside: (label, act) => {
      const happen = (): void => {
        moving += 1;
        void act().then(rest, rest);
      };
      pending.push({ label, happen });
    },
    never: () => {
      leave();
      return new Promise<never>(() => undefined);
    },
    start: (task) => {
      moving += 1;
      living += 1;
      void task().then(leave, leave);
    },
    stillness: () =>
      moving === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            settled = resolve;
          }),
    size: () => pending.length,
    let: (place) => {
      const [one] = pending.splice(place, 1);
      one?.happen();
      return one?.label ?? "";
    },
    living: () => living,
  };
};
