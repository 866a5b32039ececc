import type { Instant } from "@condor/core";
import type { Peer } from "./peer.js";

/** One request's way through the app. */
export interface Visit {
  readonly requestId: string;
  readonly startedAt: Instant;
  readonly peer: Peer;
}
