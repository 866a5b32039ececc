import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import type { Clock } from "./clock.js";
import type { Create } from "./create.js";
import type { Milliseconds } from "./instant.js";
import { standardTimings, type Timings } from "./timings.js";

const firstPause: Milliseconds = 50;
const longestPause: Milliseconds = 1_000;

/**
 * Asks again while another attempt works on the customer's creation: after 50 ms, doubling to 1 s, until the outcome,
 * the end of that attempt's lease, or `timings.patience`. `create` itself never waits.
 */
export const patiently =
  (clock: Clock, timings: Timings = standardTimings) =>
  (create: Create): Create =>
  (request, options = {}) =>
  () => {
    const started = clock.now();
    const ask = (pause: Milliseconds, asked: typeof options): ReturnType<ReturnType<Create>> =>
      pipe(
        create(request, { ...asked, within: started + (options.within ?? timings.request) - clock.now() }),
        T.chain((answer) => {
          const wait = E.isLeft(answer) && answer.left._tag === "InProgress" ? answer.left : undefined;
          const rest = started + timings.patience - clock.now();
          if (wait === undefined || rest <= 0 || options.signal?.aborted === true) return T.of(answer);
          const again = { ...asked, waitedFor: wait.begunBy };
          return pipe(
            clock.wait(Math.min(pause, rest, Math.max(1, wait.until - clock.now()))),
            T.chain(() => () => ask(Math.min(2 * pause, longestPause), again)),
          );
        }),
      )();
    return ask(firstPause, options);
  };
