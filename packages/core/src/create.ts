import type * as TE from "#fp-ts/TaskEither";
import type { CreateRequest } from "./create-request/create-request.js";
import type { IdempotencyKey } from "./create-request/idempotency-key.js";
import type { AttemptId } from "./id/id.js";
import type { CreateError, Opened } from "./next/answer.js";
import type { Ports } from "./ports.js";
import { type RunOptions, run } from "./run/run.js";
import { standardTimings, type Timings } from "./timings.js";

export interface CreateOptions extends RunOptions {
  /** The same key and an equal request after success answer the same account and card again. */
  readonly idempotencyKey?: IdempotencyKey;
  /** The creation, named by its first attempt, whose end this request has waited for: see `patiently`. */
  readonly waitedFor?: AttemptId;
}

export type Create = (request: CreateRequest, options?: CreateOptions) => TE.TaskEither<CreateError, Opened>;

/**
 * Opens a checking account and issues its debit card, exactly once for a customer who passed KYC or KYB.
 * Never waits: where another attempt is alive it answers `InProgress`. Never rejects. Repeating it is always safe.
 */
export const create =
  (ports: Ports, timings: Timings = standardTimings): Create =>
  (request, { idempotencyKey, waitedFor, ...options } = {}) =>
    run(ports, timings)(
      {
        _tag: "Create",
        request,
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
        ...(waitedFor === undefined ? {} : { waitedFor }),
      },
      options,
    );
