import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import type { ServerBusy } from "../http-error.js";
import type { Capacity } from "../overload/capacity.js";
import { room } from "../overload/room.js";

const busy: E.Either<ServerBusy, never> = E.left({ _tag: "ServerBusy", retryAfter: 1_000 });

/** Runs a few tasks at once, in the order in which they came, and turns away whom it cannot serve soon. */
export const inTurn = (size: Omit<Capacity, "patience">) => {
  const { enter, leave } = room(size);
  return <L, A>(task: TE.TaskEither<L, A>): TE.TaskEither<L | ServerBusy, A> =>
    async () => {
      if (!(await enter())) return busy;
      try {
        return await task();
      } finally {
        leave();
      }
    };
};
