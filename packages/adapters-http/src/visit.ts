import type { Instant } from "@condor/core";

/** One request's way through the app. */
export interface Visit {
  readonly requestId: string;
  readonly startedAt: Instant;
}
