import { standardTimings } from "@condor/core";

const timings = {
  ...standardTimings,
  lease: 300,
  request: 1_500,
  patience: 300,
  firstBackOff: 10,
  longestBackOff: 200,
};

/**
 * `limit` is how long the issuer's client waits. The last worker's leases are over before its calls are, so that others
 * take over from one who is alive.
 */
export const timingsOf = (worker, limit) => {
  const common = { ...timings, issuerCall: limit + 50 };
  return worker === 3 ? { ...common, lease: 80 } : common;
};

/** After this long, undisturbed, nothing may be left opening or issuing. */
export const settlingLimit = 2 * timings.lease + timings.longestBackOff;
