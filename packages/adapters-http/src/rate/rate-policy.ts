import type { Milliseconds } from "@condor/core";

/** So many requests in so long a time. */
export interface RatePolicy {
  /** What the headers call it: letters, digits and hyphens. */
  readonly name: string;
  /** At least 1. */
  readonly quota: number;
  /** The time that the quota is for; it begins with a key's first request. */
  readonly window: Milliseconds;
}

/** `quota` requests a minute. */
export const perMinute = (name: string, quota: number): RatePolicy => ({ name, quota, window: 60_000 });
