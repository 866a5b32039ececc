import { standardTimings, type Timings } from "@condor/core";
import * as fc from "fast-check";

const scaled = (divisor: number): Timings => ({
  lease: standardTimings.lease / divisor,
  request: standardTimings.request / divisor,
  issuerCall: standardTimings.issuerCall / divisor,
  patience: standardTimings.patience / divisor,
  firstBackOff: standardTimings.firstBackOff / divisor,
  longestBackOff: standardTimings.longestBackOff / divisor,
  doubt: standardTimings.doubt / divisor,
  doubtMargin: standardTimings.doubtMargin / divisor,
});

/** The standard timings, and the same a thousand or a hundred times shorter: whole milliseconds, in proportion. */
export const timings: fc.Arbitrary<Timings> = fc.constantFrom(standardTimings, scaled(1_000), scaled(100));
