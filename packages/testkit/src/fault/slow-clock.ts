import type { Clock, Instant } from "@condor/core";
import type { Agenda } from "./agenda.js";

/** A clock of which the agenda decides when a waiting caller wakes. */
export const slowClock =
  ({ moment }: Agenda) =>
  (now: () => Instant, passTo: (instant: Instant) => void): Clock => ({
    now,
    wait: (duration) => () => {
      const until = now() + duration;
      return moment("somebody wakes").then(() => passTo(until));
    },
  });
