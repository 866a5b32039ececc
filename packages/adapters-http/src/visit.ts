import type { Instant } from "@condor/core";
import type { Span } from "@opentelemetry/api";
import type { Peer } from "./peer.js";

/** One request's way through the app. */
export interface Visit {
  readonly requestId: string;
  readonly startedAt: Instant;
  readonly peer: Peer;
  readonly span: Span;
  /** As traces name it; absent where no request came. */
  readonly method?: string;
}
