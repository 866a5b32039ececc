import { type Ports, recover, standardTimings, type Timings } from "@condor/core";
import { recoveryRound } from "./recovery-round.js";

/**
 * `recover`, with a span for each creation that it takes up: a child of the span in which that creation was begun, where
 * the repository kept it, else the root of a trace of its own. `condor.to` is the last state that it was brought to.
 */
export const tracedRecover =
  (ports: Ports, timings: Timings = standardTimings): ReturnType<typeof recover> =>
  (limit, options) =>
  async () => {
    const round = recoveryRound(ports);
    try {
      return await recover(round.ports, timings)(limit, options)();
    } finally {
      round.end();
    }
  };
