import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";

/** Something threw. What it threw may hold anything, so it is dropped. */
export interface Unexpected {
  readonly _tag: "Unexpected";
}
const unexpected: Unexpected = { _tag: "Unexpected" };

/** Whatever throws in `task`, or while it is made, is `Unexpected`. */
export const guarded = <A>(task: () => T.Task<A>): TE.TaskEither<Unexpected, A> =>
  TE.tryCatch(
    async () => task()(),
    () => unexpected,
  );
