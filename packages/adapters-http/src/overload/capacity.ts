import type { Milliseconds } from "@condor/core";

/** How much is taken on at once. What goes beyond is told to come again, for a queue that grows helps nobody. */
export interface Capacity {
  /** Requests that are worked on at once, at least 1. */
  readonly running: number;
  /** Requests that wait for one of those to end. */
  readonly waiting: number;
  /** How long a request waits at most. */
  readonly patience: Milliseconds;
}

export const standardCapacity: Capacity = { running: 256, waiting: 1_024, patience: 5_000 };
