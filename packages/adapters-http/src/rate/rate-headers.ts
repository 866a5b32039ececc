import type { Instant, Milliseconds } from "@condor/core";
import type { Taken } from "./rate-limiter.js";

const seconds = (duration: Milliseconds): number => Math.max(0, Math.ceil(duration / 1_000));

const policyItem = ({ policy: { name, quota, window } }: Taken): string => `"${name}";q=${quota};w=${seconds(window)}`;

const limitItem =
  (now: Instant) =>
  ({ policy: { name }, remaining, resetAt }: Taken): string =>
    `"${name}";r=${remaining};t=${seconds(resetAt - now)}`;

/** `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10), in the order of the limits. */
export const rateHeaders = (taken: ReadonlyArray<Taken>, now: Instant): Readonly<Record<string, string>> =>
  taken.length === 0
    ? {}
    : {
        "RateLimit-Policy": taken.map(policyItem).join(", "),
        RateLimit: taken.map(limitItem(now)).join(", "),
      };
