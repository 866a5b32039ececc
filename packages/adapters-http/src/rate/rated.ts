import type * as T from "#fp-ts/Task";
import { type Reply, refused } from "../route/route.js";
import type { RateLimiter, Taken } from "./rate-limiter.js";
import type { RatePolicy } from "./rate-policy.js";

/** A policy, if there is one, and whose request it is. */
export interface Limit {
  readonly policy: RatePolicy | undefined;
  readonly key: string;
}

/** One after the other: what a limit has refused takes nothing out of those behind it. */
const takeAll =
  ({ take }: RateLimiter, limits: ReadonlyArray<Limit>): T.Task<ReadonlyArray<Taken>> =>
  async () => {
    const all: Taken[] = [];
    for (const { policy, key } of limits) {
      if (policy === undefined) continue;
      const taken = await take(policy, key)();
      all.push(taken);
      if (!taken.granted) break;
    }
    return all;
  };

/** Replies while every limit has a request left; the reply tells what is left. */
export const rated =
  (limiter: RateLimiter, limits: ReadonlyArray<Limit>) =>
  <R extends Reply>(reply: () => T.Task<R>): T.Task<R | Reply> =>
  async () => {
    const taken = await takeAll(limiter, limits)();
    const last = taken.at(-1);
    const said =
      last === undefined || last.granted
        ? await reply()()
        : refused({ _tag: "TooManyRequests", retryAt: last.resetAt });
    return { ...said, taken: [...taken, ...(said.taken ?? [])] };
  };
