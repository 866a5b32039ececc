import * as E from "#fp-ts/Either";
import type * as T from "#fp-ts/Task";
import type * as TE from "#fp-ts/TaskEither";

/** Something threw. What it threw may hold anything, so it is dropped. */
export interface Unexpected {
  readonly _tag: "Unexpected";
}
const unexpected: Unexpected = { _tag: "Unexpected" };

/** Whatever throws in `task`, or while it is made, is `Unexpected`. */
export const guarded =
  <A>(task: () => T.Task<A>): TE.TaskEither<Unexpected, A> =>
  async () => {
    try {
      return E.right(await task()());
    } catch {
      return E.left(unexpected);
    }
  };
