import { standardTimings } from "@condor/core";

/** How long the issuer's client waits for an answer. */
export const callLimit = 200;

const timings = {
  ...standardTimings,
  lease: 300,
  request: 1_500,
  issuerCall: callLimit + 50,
  patience: 300,
  firstBackOff: 10,
  longestBackOff: 200,
};

/** The last worker's leases are over before its calls are, so that others take over from one who is alive. */
export const timingsOf = (worker) => (worker === 3 ? { ...timings, lease: 80 } : timings);

/** After this long, undisturbed, nothing may be left opening or issuing. */
export const settlingLimit = 2 * timings.lease + timings.longestBackOff;
