import type { Clock, Milliseconds } from "@condor/core";
import type * as T from "#fp-ts/Task";
import { type Reply, refused } from "../route/route.js";
import type { Capacity } from "./capacity.js";
import { room } from "./room.js";

/** Replies once there is room, or says that there is none. */
export type Turnstile = <R extends Reply>(request: Request, reply: () => T.Task<R>) => T.Task<R | Reply>;

// Long enough for some that run to end, and the caller's own to add up.
const soon: Milliseconds = 1_000;

/** That the server takes nothing more on at the moment. */
export const busy: Reply = refused({ _tag: "ServerBusy", retryAfter: soon });

/** At most `running` replies at once; who waits gives up after `patience`, or when the caller does. */
export const turnstile = ({ wait }: Clock, { patience, ...size }: Capacity): Turnstile => {
  const { enter, leave } = room(size);
  return (request, reply) => async () => {
    const isIn = await enter((giveUp) => {
      request.signal.addEventListener("abort", giveUp, { once: true });
      void wait(patience)().then(giveUp, giveUp);
    });
    if (!isIn) return busy;
    try {
      return await reply()();
    } finally {
      leave();
    }
  };
};
