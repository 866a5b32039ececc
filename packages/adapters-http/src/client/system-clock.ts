import type { Clock } from "@condor/core";

/** The clock and the timers of the machine. */
export const systemClock: Clock = {
  now: Date.now,
  wait: (duration) => () =>
    new Promise((resolve) => {
      setTimeout(resolve, duration);
    }),
};
