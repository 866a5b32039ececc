import type { Clock, Instant, Milliseconds } from "@condor/core";
import type * as IO from "#fp-ts/IO";

export interface ManualClock extends Clock {
  /** Whoever waits for no more than the new time goes on, the shortest wait first. A negative duration turns it back. */
  readonly advance: (duration: Milliseconds) => IO.IO<void>;
}

interface Sleeper {
  readonly until: Instant;
  readonly wake: () => void;
}

/** A clock that stands still until it is advanced. */
export const manualClock = (start: Instant): ManualClock => {
  let now = start;
  let sleepers: ReadonlyArray<Sleeper> = [];
  const wakeDue = (): void => {
    const due = sleepers.filter(({ until }) => until <= now).toSorted((a, b) => a.until - b.until);
    sleepers = sleepers.filter(({ until }) => until > now);
    for (const { wake } of due) wake();
  };
  return {
    now: () => now,
    wait: (duration) => () =>
      new Promise((wake) => {
        sleepers = [...sleepers, { until: now + duration, wake }];
        wakeDue();
      }),
    advance: (duration) => () => {
      now += duration;
      wakeDue();
    },
  };
};
