import type { Clock } from "@condor/core";
import { memoryRateLimiter } from "./memory-rate-limiter.js";
import type { RateLimiter } from "./rate-limiter.js";
import { type Rates, standardRates } from "./rates.js";

/** How often who may ask, and who counts. */
export interface Limits {
  /** `standardRates` unless given; `{}` is no limit at all. */
  readonly rates: Rates;
  /** `memoryRateLimiter` unless given: it counts what this process is asked. */
  readonly limiter: RateLimiter;
  /** How many proxies, each adding to `X-Forwarded-For`, every request comes through; 0 unless given: the header is not read. */
  readonly trustedProxies: number;
}

export const limitsOf = (given: Partial<Limits> | undefined, clock: Clock): Limits => ({
  rates: standardRates,
  limiter: memoryRateLimiter(clock),
  trustedProxies: 0,
  ...given,
});
