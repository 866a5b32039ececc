import type { Milliseconds } from "@condor/core";
import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import type { ServerBusy } from "../http-error.js";

export interface TurnstileOptions {
  /** How many tasks run at once. */
  readonly atOnce: number;
  /** How many more may wait for their turn; the next one is turned away. */
  readonly mostWaiting: number;
  /** What one who is turned away is told to wait. */
  readonly retryAfter: Milliseconds;
}

/** Lets tasks through in the order in which they came, a few at once, and turns away whom it cannot serve soon. */
export const turnstile = ({ atOnce, mostWaiting, retryAfter }: TurnstileOptions) => {
  let running = 0;
  const waiting: Array<() => void> = [];
  const busy: E.Either<ServerBusy, never> = E.left({ _tag: "ServerBusy", retryAfter });
  // Who leaves hands the place on, so that nobody who comes just then is before those who wait.
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  return <L, A>(task: TE.TaskEither<L, A>): TE.TaskEither<L | ServerBusy, A> =>
    async () => {
      if (running < atOnce) running += 1;
      else if (waiting.length < mostWaiting) await new Promise<void>((turn) => waiting.push(turn));
      else return busy;
      try {
        return await task();
      } finally {
        leave();
      }
    };
};
