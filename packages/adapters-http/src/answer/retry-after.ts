import type { Milliseconds } from "@condor/core";

/** Whole seconds, rounded up, at least one (RFC 9110, section 10.2.3). */
export const retryAfter = (duration: Milliseconds): Readonly<Record<string, string>> => ({
  "Retry-After": String(Math.max(1, Math.ceil(duration / 1_000))),
});
