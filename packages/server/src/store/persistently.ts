import type { Clock, Milliseconds, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";

// Half a minute of silence, with what the driver itself waits, is more than a restart takes.
const pauses: ReadonlyArray<Milliseconds> = [500, 1_000, 2_000, 4_000, 8_000];

/** The store answered, and will not take this: data exception, constraint, limit (SQLSTATE classes 22, 23, 54). */
export const isRefused = ({ cause }: StorageUnavailable): boolean => /^(?:22|23|54)/u.test(cause);

/** Asks again for a while when the store is away. What is asked must bear being repeated. */
export const persistently =
  (wait: Clock["wait"]) =>
  <A>(task: TE.TaskEither<StorageUnavailable, A>): TE.TaskEither<StorageUnavailable, A> => {
    const from = (attempt: number): TE.TaskEither<StorageUnavailable, A> =>
      pipe(
        task,
        TE.orElse((error) => {
          const pause = pauses[attempt];
          if (pause === undefined || isRefused(error)) return TE.left(error);
          return pipe(
            TE.fromTask<void, StorageUnavailable>(wait(pause)),
            TE.chain(() => from(attempt + 1)),
          );
        }),
      );
    return from(0);
  };
