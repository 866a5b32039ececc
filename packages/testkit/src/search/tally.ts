import type { Chances } from "./chances.js";
import { memo } from "./memo.js";

/** What nobody in the world knows, and the laws are judged by. */
export interface Tally {
  readonly left: Chances;
  /** Requests without a key that were answered an account and a card. */
  readonly opened: number;
}

const spending = (what: keyof Chances) =>
  memo(({ left, opened }: Tally): Tally | undefined =>
    left[what] > 0 ? { left: { ...left, [what]: left[what] - 1 }, opened } : undefined,
  );

const spendings: Readonly<Record<keyof Chances, (tally: Tally) => Tally | undefined>> = {
  crashes: spending("crashes"),
  faults: spending("faults"),
  expiries: spending("expiries"),
  declines: spending("declines"),
  contradictions: spending("contradictions"),
  imports: spending("imports"),
  days: spending("days"),
  moves: spending("moves"),
};

/** What is left once a chance has been taken, or nothing where none was left. */
export const spent = (tally: Tally, what: keyof Chances): Tally | undefined => spendings[what](tally);

export const withOpened = memo(({ left, opened }: Tally): Tally => ({ left, opened: opened + 1 }));
