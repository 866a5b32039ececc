import type { Milliseconds } from "./instant.js";

/** The protocol's spans of time. Shorter ones are for tests; safety depends on none of them but `doubt`. */
export interface Timings {
  /** How long others leave a running attempt alone. */
  readonly lease: Milliseconds;
  /** The most that one request works on a creation. */
  readonly request: Milliseconds;
  /** The least that must be left of a request to call the issuer: its limit and a reserve to record the answer. */
  readonly issuerCall: Milliseconds;
  /** How long `patiently` asks again while another attempt works. */
  readonly patience: Milliseconds;
  /** Recovery's back-off doubles from `firstBackOff` to `longestBackOff`. */
  readonly firstBackOff: Milliseconds;
  readonly longestBackOff: Milliseconds;
  /** A creation in doubt for longer, or for longer than the issuer keeps keys, goes to review. */
  readonly doubt: Milliseconds;
  /** Taken off `doubt`: more than the longest pause, clock skew and request together. */
  readonly doubtMargin: Milliseconds;
}

const second = 1_000;
const minute = 60 * second;

export const standardTimings: Timings = {
  lease: 30 * second,
  request: 25 * second,
  issuerCall: 11 * second,
  patience: 10 * second,
  firstBackOff: second,
  longestBackOff: 5 * minute,
  doubt: 24 * 60 * minute,
  doubtMargin: 10 * minute,
};
