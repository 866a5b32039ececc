import type { Instant, Milliseconds } from "@condor/core";
import { counted } from "../counted.js";
import type { Tally } from "./tally.js";

export interface ProgressOptions {
  /** How many bytes there are; unknown for what comes through a pipe. */
  readonly size: number | undefined;
  /** A terminal is told often, on one line; a file seldom, on lines of their own. */
  readonly isTerminal: boolean;
  readonly now: () => Instant;
  readonly say: (text: string) => void;
}

const oftenEnough: Milliseconds = 200;
const seldomEnough: Milliseconds = 5_000;
const eraseLine = "\r\u001b[K";

const lasting = (duration: Milliseconds): string => {
  const seconds = Math.ceil(duration / 1_000);
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3_600
    ? `${Math.floor(seconds / 60)} min ${seconds % 60} s`
    : `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`;
};

/** How far it is, how fast, and how long it still takes, where the size is known. */
const told = (since: Tally, now: Tally, elapsed: Milliseconds, size: number | undefined): string => {
  const rate = ((now.lines - since.lines) / elapsed) * 1_000;
  const speed = (now.bytes - since.bytes) / elapsed;
  const left = size === undefined || speed <= 0 ? "" : `, ${lasting((size - now.bytes) / speed)} left`;
  return `${counted(now.lines, "line", "lines")}, ${Math.round(rate).toLocaleString("en")} a second${left}`;
};

/** Tells how far an import is. Rates count from the first batch: what was skipped before was not work. */
export const progress = ({ size, isTerminal, now, say }: ProgressOptions) => {
  let first: { readonly at: Instant; readonly tally: Tally } | undefined;
  let lastTold = now();
  return {
    onBatch: (tally: Tally): void => {
      const at = now();
      first ??= { at, tally };
      if (at - lastTold < (isTerminal ? oftenEnough : seldomEnough) || at === first.at) return;
      lastTold = at;
      const text = told(first.tally, tally, at - first.at, size);
      say(isTerminal ? `${eraseLine}${text}` : `${text}\n`);
    },
    /** Before anything else is said on the terminal. */
    clear: (): void => {
      if (isTerminal) say(eraseLine);
    },
  };
};
