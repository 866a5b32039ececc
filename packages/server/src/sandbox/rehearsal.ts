import { manualClock, systemClock } from "@condor/adapters-memory";
import { type Customer, standardTimings } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as RA from "#fp-ts/ReadonlyArray";
import * as T from "#fp-ts/Task";
import type { Configuration } from "../configuration/configuration.js";
import { answersOf, tokenOf } from "./answers-of.js";
import { sandbox } from "./sandbox.js";

/** A customer, and what `create` answers until the answer is final. */
export interface Rehearsed {
  readonly customer: Customer;
  readonly answers: ReadonlyArray<string>;
}

/**
 * What the sandbox will answer for each customer, found by asking a copy of it: the same customers and program, its own
 * store and issuer, and a clock that stands still, so that nothing is waited for.
 */
export const rehearsal = (configuration: Configuration): T.Task<ReadonlyArray<Rehearsed>> => {
  const app = sandbox(configuration, {
    clock: manualClock(systemClock.now()),
    timings: { ...standardTimings, patience: 0 },
  });
  return pipe(
    tokenOf(app),
    T.chain((token) =>
      pipe(
        configuration.customers,
        RA.map((customer) =>
          pipe(
            answersOf(app, token)(customer.customerId),
            T.map((answers): Rehearsed => ({ customer, answers })),
          ),
        ),
        T.sequenceSeqArray,
      ),
    ),
  );
};
