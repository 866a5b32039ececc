import type { StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as E from "#fp-ts/Either";
import * as T from "#fp-ts/Task";
import type * as TE from "#fp-ts/TaskEither";
import { codeOf } from "./code-of.js";
import { constraintOf, isConflict } from "./sql-state.js";

const mostAttempts = 8;

/** A few milliseconds more after each attempt, never the same for two. */
const pause = (attempt: number): T.Task<void> => T.delay(Math.random() * 2 ** attempt)(T.of(undefined));

/** For logs: what PostgreSQL calls the fault, never its message, which may quote the row. */
const unavailable = (error: unknown): StorageUnavailable => {
  const cause = [codeOf(error), constraintOf(error)].filter((part) => part !== "").join(" ");
  return { _tag: "StorageUnavailable", cause: cause === "" ? "no answer" : cause };
};

/** Runs a transaction until it does not meet another one, or has met too many. */
export const attempted =
  <A>(transaction: () => Promise<A>): TE.TaskEither<StorageUnavailable, A> =>
  async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return E.right(await transaction());
      } catch (error) {
        if (attempt === mostAttempts || !isConflict(error)) return E.left(unavailable(error));
      }
      await pipe(attempt, pause)();
    }
  };
