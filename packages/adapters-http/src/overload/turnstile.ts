import type { Clock, Milliseconds } from "@condor/core";
import type * as T from "#fp-ts/Task";
import { type Reply, refused } from "../route/route.js";
import type { Capacity } from "./capacity.js";

/** Replies once there is room, or says that there is none. */
export type Turnstile = <R extends Reply>(request: Request, reply: () => T.Task<R>) => T.Task<R | Reply>;

// Long enough for some that run to end, and the caller's own to add up.
const soon: Milliseconds = 1_000;

/** That the server takes nothing more on at the moment. */
export const busy: Reply = refused({ _tag: "ServerBusy", retryAfter: soon });

/** At most `running` replies at once; those behind them take turns in the order in which they came. */
export const turnstile = ({ wait }: Clock, { running, waiting, patience }: Capacity): Turnstile => {
  let inside = 0;
  const queue = new Set<() => void>();

  const queued = ({ signal }: Request): Promise<boolean> =>
    new Promise((resolve) => {
      const admit = (): void => resolve(true);
      const giveUp = (): void => {
        if (queue.delete(admit)) resolve(false);
      };
      queue.add(admit);
      signal.addEventListener("abort", giveUp, { once: true });
      void wait(patience)().then(giveUp, giveUp);
    });

  const entered = async (request: Request): Promise<boolean> => {
    if (inside >= running) return queue.size < waiting && queued(request);
    inside += 1;
    return true;
  };

  // Who leaves hands the place to whoever waits for longest.
  const leave = (): void => {
    const [next] = queue;
    if (next === undefined) inside -= 1;
    else {
      queue.delete(next);
      next();
    }
  };

  return (request, reply) => async () => {
    if (!(await entered(request))) return busy;
    try {
      return await reply()();
    } finally {
      leave();
    }
  };
};
