import type { Clock, Instant, Milliseconds } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import type * as TE from "#fp-ts/TaskEither";
import type { Heard } from "./exchange.js";
import type { Lost } from "./lost.js";

export interface RetryTerms {
  readonly clock: Clock;
  readonly retries: number;
  readonly longestPause: Milliseconds;
}

const firstPause: Milliseconds = 200;

/** What the answer asks to wait; nothing where it does not say. */
export const retryAfterOf = ({ headers }: Heard): Milliseconds | undefined => {
  const value = headers.get("Retry-After");
  return value !== null && /^[0-9]{1,12}$/u.test(value) ? Number(value) * 1_000 : undefined;
};

/** How long to pause before the same again; nothing where it would not help. */
const pauseAfter = (said: E.Either<Lost, Heard>, tries: number): Milliseconds | undefined => {
  if (E.isLeft(said)) return said.left._tag === "Cancelled" ? undefined : firstPause * 2 ** tries;
  return said.right.status === 503 || said.right.status === 429 ? retryAfterOf(said.right) : undefined;
};

/**
 * The same again after a lost connection, and after 503 or 429 with `Retry-After`: no request of this service does
 * harm when it is repeated. What takes longer than the caller has, or than the longest pause, is not waited for.
 */
export const retried =
  ({ clock, retries, longestPause }: RetryTerms) =>
  (
    ask: () => TE.TaskEither<Lost, Heard>,
    until: { readonly deadline: Instant; readonly isAborted: () => boolean },
  ): TE.TaskEither<Lost, Heard> => {
    const attempt = (tries: number): TE.TaskEither<Lost, Heard> =>
      pipe(
        () => ask()(),
        T.chain((said) => {
          const pause = pauseAfter(said, tries);
          const isOver = pause === undefined || tries >= retries || pause > longestPause;
          if (isOver || clock.now() + pause >= until.deadline || until.isAborted()) return T.of(said);
          return pipe(
            clock.wait(pause),
            T.chain(() => attempt(tries + 1)),
          );
        }),
      );
    return attempt(0);
  };
