import type * as IO from "#fp-ts/IO";
import type * as T from "#fp-ts/Task";
import type { Instant, Milliseconds } from "./instant.js";

export interface Clock {
  readonly now: IO.IO<Instant>;
  readonly wait: (duration: Milliseconds) => T.Task<void>;
}
