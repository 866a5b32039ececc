import type { ClientId, CustomerId, Milliseconds } from "@condor/core";

/** All that may be said of an answer outside of it: nothing else of a request or an answer goes to a log. */
export interface Observation {
  readonly requestId: string;
  /** Of the trace that the answer is part of; absent where nobody traces. */
  readonly traceId?: string;
  /** The route's pattern, never the path asked for; absent where no route fits. */
  readonly route?: string;
  readonly status: number;
  /** The code of the answer; `"0"` is success. */
  readonly code: string;
  readonly durationMs: Milliseconds;
  /** Whether the answer repeats an earlier one, for its Idempotency-Key. */
  readonly replayed?: true;
  readonly client?: ClientId;
  readonly customerId?: CustomerId;
}
