import type { Clock } from "@condor/core";

/** The machine's clock. It may jump, also backwards; a wait is at most 2^31 - 1 ms, which is 24.8 days. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (duration) => () =>
    new Promise((resolve) => {
      setTimeout(resolve, duration);
    }),
};
