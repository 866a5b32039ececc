import { manualClock, systemClock } from "@condor/adapters-memory";
import { type Customer, type CustomerRecord, standardTimings } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as RA from "#fp-ts/ReadonlyArray";
import * as T from "#fp-ts/Task";
import type { Configuration } from "../configuration/configuration.js";
import { argon2id } from "../password/argon2id.js";
import { memoryStore } from "../store/memory-store.js";
import type { Store } from "../store/store.js";
import { answersOf } from "./answers-of.js";
import { sandboxIssuer } from "./sandbox-issuer.js";
import { appFor } from "../app/app-for.js";
import { untraced } from "./untraced.js";

/** A customer, and what `create` answers until the answer is final. */
export interface Rehearsed {
  readonly customer: Customer;
  readonly answers: ReadonlyArray<string>;
}

const known = (
  { client }: Configuration,
  { customersOf }: Store,
  { customerId }: Customer,
): T.Task<O.Option<CustomerRecord>> =>
  pipe(customersOf(client).find(customerId), T.map(E.getOrElse((): O.Option<CustomerRecord> => O.none)));

const copyOf = (configuration: Configuration, customers: ReadonlyArray<Customer>) => {
  const clock = manualClock(systemClock.now());
  const store = memoryStore({ ...configuration, customers, clock });
  const timings = { ...standardTimings, patience: 0 };
  // What the copy is asked counts for nobody.
  const limits = { ...configuration.limits, rates: {} };
  const options = { store, issuer: sandboxIssuer(clock), passwords: argon2id, clock, timings };
  return {
    app: appFor({ ...configuration, limits }, options),
    // Nobody logs in at the copy.
    token: store.tokens.issue({ client: configuration.client, scopes: ["create"] }),
  };
};

/**
 * What the sandbox will answer for each of these customers, found by asking a copy of it: the customers as the store
 * has them, the same program, a store and issuer in memory, and a clock that stands still, so that nothing is waited
 * for. Of a customer who has a creation already the store itself is asked.
 */
export const rehearsal = (
  configuration: Configuration,
  store: Store,
  customers: ReadonlyArray<Customer>,
): T.Task<ReadonlyArray<Rehearsed>> =>
  pipe(
    customers,
    RA.map((customer) => known(configuration, store, customer)),
    T.sequenceArray,
    T.map(RA.compact),
    T.chain((records) => {
      const { app, token: issued } = copyOf(
        configuration,
        records.map(({ customer }) => customer),
      );
      return pipe(
        issued,
        T.map(
          E.match(
            () => "",
            ({ token }) => token.reveal(),
          ),
        ),
        T.chain((token) =>
          pipe(
            records,
            RA.map(({ customer, creation }) =>
              pipe(
                creation?.creation._tag === "Created"
                  ? T.of(["400 condorCustomerExist"])
                  : answersOf(app, token)(customer.customerId),
                T.map((answers): Rehearsed => ({ customer, answers })),
              ),
            ),
            T.sequenceSeqArray,
          ),
        ),
      );
    }),
    untraced,
  );
