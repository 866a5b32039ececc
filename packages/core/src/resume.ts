import type * as TE from "#fp-ts/TaskEither";
import type { CustomerId } from "./id/id.js";
import type { Opened, CreateError } from "./next/answer.js";
import type { Ports } from "./ports.js";
import { type RunOptions, run } from "./run/run.js";
import { standardTimings, type Timings } from "./timings.js";

/**
 * Finishes a creation that was cut off, as soon as its lease is over; answers how a finished one ended.
 * Safe to run anywhere, any number of times, at once.
 */
export const resume =
  (ports: Ports, timings: Timings = standardTimings) =>
  (customerId: CustomerId, options?: RunOptions): TE.TaskEither<CreateError, Opened> =>
    run(ports, timings)({ _tag: "Resume", customerId }, options);
