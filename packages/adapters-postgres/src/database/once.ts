import type * as T from "#fp-ts/Task";

/** Runs at most one time: every later call answers what the first one did. */
export const once = <A>(task: T.Task<A>): T.Task<A> => {
  let first: Promise<A> | undefined;
  return () => {
    first ??= task();
    return first;
  };
};
