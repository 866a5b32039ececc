import type { Milliseconds, OutcomeUnknown } from "@condor/core";
import {
  circuitBreaker,
  ConsecutiveBreaker,
  decorrelatedJitterGenerator,
  DelegateBackoff,
  handleWhenResult,
  isBrokenCircuitError,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
} from "cockatiel";
import * as t from "io-ts";
import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import { unheard, type WireFailure } from "./failure.js";

export interface ResilienceOptions {
  /** The most that a call of the port takes, all its requests together. */
  readonly limit: Milliseconds;
  /** How often a request that was certainly not carried out is sent again within the limit. */
  readonly retries: number;
  /** After so many outages in a row nothing is sent for `coolDown`; then one request tries. */
  readonly outages: number;
  readonly coolDown: Milliseconds;
}

type Heard<A> = E.Either<WireFailure, A>;

/** Sends one request, perhaps again, and never rejects. */
export type Send = <A>(request: (signal: AbortSignal) => Promise<Heard<A>>) => TE.TaskEither<WireFailure, A>;

export interface Resilience {
  /** A call of the port: whatever its requests do, it answers within the limit. */
  readonly within: <F, A>(call: (send: Send) => TE.TaskEither<F, A>) => TE.TaskEither<F | OutcomeUnknown, A>;
}

const left = <C extends t.Mixed>(failure: C) => t.type({ _tag: t.literal("Left"), left: failure });
const Outage = left(t.type({ _tag: t.literal("Unheard"), isOutage: t.literal(true) }));
const Again = left(t.type({ _tag: t.literal("Unheard"), again: t.number }));

const jitter = { initialDelay: 100, maxDelay: 2_000, exponent: 2, maxAttempts: Number.POSITIVE_INFINITY };

/** Decorrelated jitter, but never sooner than Increase asked for. */
const backoff = new DelegateBackoff<{ readonly result: unknown }, [number, number]>(({ result }, state) => {
  const [drawn, next] = decorrelatedJitterGenerator(state, { ...jitter, generator: decorrelatedJitterGenerator });
  const { value } = t.type({ value: Again }).is(result) ? result : { value: { left: { again: 0 } } };
  return { delay: Math.max(drawn, value.left.again), state: next };
});

/** An error of ours, which the limit is not to be blamed for; its message may quote the order. */
const threw = "the adapter threw";

/** The breaker is shared by all calls: they all go the same way. */
export const resilience = ({ limit, retries, outages, coolDown }: ResilienceOptions): Resilience => {
  const breaker = circuitBreaker(handleWhenResult(Outage.is), {
    halfOpenAfter: coolDown,
    breaker: new ConsecutiveBreaker(outages),
  });
  const once = <A>(request: () => Promise<Heard<A>>): Promise<Heard<A>> =>
    breaker
      .execute(request)
      .catch((error: unknown) =>
        E.left(
          unheard(isBrokenCircuitError(error) ? "nothing was sent: Increase was down a moment ago" : threw, false),
        ),
      );
  const sender =
    (signal: AbortSignal, deadline: number): Send =>
    (request) =>
    () =>
      retry(
        handleWhenResult((heard) => Again.is(heard) && performance.now() + heard.left.again < deadline),
        { maxAttempts: retries, backoff },
      ).execute(() => once(() => request(signal)));
  return {
    within: (call) => () =>
      timeout(limit, TimeoutStrategy.Aggressive)
        .execute(({ signal }) => call(sender(signal, performance.now() + limit))())
        // By its class: cockatiel's isTaskCancelledError looks for another error's mark.
        .catch((error: unknown) =>
          E.left({
            _tag: "OutcomeUnknown",
            cause: error instanceof TaskCancelledError ? "no answer within the limit" : threw,
          }),
        ),
  };
};
