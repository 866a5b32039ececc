import type { Instant, Milliseconds } from "@condor/core";
import * as fc from "fast-check";

const today = Date.UTC(2026, 0, 1);

/** Points in time from 1970 to the year 9999, whole milliseconds. */
export const instants: fc.Arbitrary<Instant> = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 100 }), weight: 2 },
  { arbitrary: fc.integer({ min: today, max: today + 366 * 24 * 3_600_000 }), weight: 2 },
  { arbitrary: fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }), weight: 1 },
);

/** Spans of time up to two days. */
export const durations: fc.Arbitrary<Milliseconds> = fc.integer({ min: 0, max: 2 * 24 * 3_600_000 });
