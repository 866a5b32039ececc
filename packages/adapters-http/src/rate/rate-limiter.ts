import type { Instant } from "@condor/core";
import type * as T from "#fp-ts/Task";
import type { RatePolicy } from "./rate-policy.js";

/** What a policy has left for a key. */
export interface Taken {
  readonly policy: RatePolicy;
  /** Whether there was a request left to take. */
  readonly granted: boolean;
  /** Requests that are left until `resetAt`, from 0 on. */
  readonly remaining: number;
  /** When the whole quota is there again. */
  readonly resetAt: Instant;
}

/**
 * Counts requests. Every key has the quotas of its own, and every policy, by its name, keys of its own. One that counts
 * elsewhere, as for all nodes together, decides itself what it answers while it cannot count.
 */
export interface RateLimiter {
  /** Takes one request out of the key's quota, if there is one left. */
  readonly take: (policy: RatePolicy, key: string) => T.Task<Taken>;
}
