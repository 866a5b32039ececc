import type { Instant, Milliseconds } from "@condor/core";
import type { RequestInvalid } from "../body/request-invalid.js";
import type { Forbidden, Unauthorized } from "../http-error.js";

/** The client, or its address, asks too often; asked again before `retryAt` it is the same answer. */
export interface TooManyRequests {
  readonly _tag: "TooManyRequests";
  readonly retryAt: Instant;
}
/** The service has too much to do. Nothing was begun. */
export interface ServerBusy {
  readonly _tag: "ServerBusy";
  readonly retryAt: Instant;
}
/** No answer came: the connection failed or broke. `cause` is the system's code, such as `ECONNREFUSED`. */
export interface Unreachable {
  readonly _tag: "Unreachable";
  readonly cause: string;
}
/** No answer came in `after` milliseconds. */
export interface TimedOut {
  readonly _tag: "TimedOut";
  readonly after: Milliseconds;
}
/** The caller's signal was aborted before an answer came. */
export interface Cancelled {
  readonly _tag: "Cancelled";
}
/** An answer that the document does not tell of, or an internal error. Of the answer no more than this is told. */
export interface UnexpectedAnswer {
  readonly _tag: "UnexpectedAnswer";
  readonly status: number;
  readonly code?: string;
  readonly requestId?: string;
}

/**
 * Failures that core does not have. After `Unreachable`, `TimedOut`, `Cancelled` and `UnexpectedAnswer` nobody knows
 * what became of a creation: the same request again is safe.
 */
export type ClientError =
  | Unauthorized
  | Forbidden
  | RequestInvalid
  | TooManyRequests
  | ServerBusy
  | Unreachable
  | TimedOut
  | Cancelled
  | UnexpectedAnswer;
