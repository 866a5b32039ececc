import { memoryCardIssuer } from "@condor/adapters-memory";
import type { CardIssuer, CustomerRepository } from "@condor/core";
import type { Store } from "../../src/store/store.js";
import { credentials, misplaced, person } from "./canaries.js";

const everything = { ...person, ...credentials, ...misplaced };

/** As rich as the errors of drivers and HTTP clients come: statement, parameters, row, request, answer, and a cause. */
const richError = (): Error => {
  const all = Object.values(everything).join("; ");
  const cause = Object.assign(new Error(`connect ECONNREFUSED for ${all}`), { address: all });
  const error = new Error(`insert into condor.customer values (${all})`, { cause });
  const config = { headers: { authorization: credentials.key }, data: JSON.stringify(everything) };
  return Object.assign(error, { detail: all, parameters: Object.values(everything), config, response: { data: all } });
};

const fail = (): (() => Promise<never>) => () => Promise.reject(richError());
const thrown = (): never => {
  throw richError();
};

type Broken<P> = (port: P, how: typeof fail) => P;

const breaksOfCustomers: ReadonlyArray<Broken<CustomerRepository>> = [
  (port, how) => ({ ...port, find: how }),
  (port, how) => ({ ...port, findByIdempotencyKey: how }),
  (port, how) => ({ ...port, begin: how }),
  (port, how) => ({ ...port, advance: how }),
  (port, how) => ({ ...port, due: how }),
];

const breaksOfIssuer: ReadonlyArray<Broken<CardIssuer>> = [
  (port, how) => ({ ...port, openAccount: how }),
  (port, how) => ({ ...port, issueDebitCard: how }),
  (port, how) => ({ ...port, findByKey: how }),
];

const breaksOfStore: ReadonlyArray<Broken<Store>> = [
  ...breaksOfCustomers.map(
    (broken): Broken<Store> =>
      (store, how) => ({
        ...store,
        customersOf: (client) => broken(store.customersOf(client), how),
      }),
  ),
  (store, how) => ({ ...store, tokens: { ...store.tokens, find: how, issue: how } }),
  (store, how) => ({ ...store, logins: { ...store.logins, find: how } }),
  (store, how) => ({ ...store, begun: how, clients: fail(), backlog: fail(), readiness: fail() }),
];

export interface BrokenParts {
  /** The store, unbroken. */
  readonly whole: Store;
  readonly store: Store;
  readonly issuer: CardIssuer;
}

/** A store and an issuer, each time with another method that throws, or rejects, such an error. */
export const brokenParts = (storeOf: () => Store): ReadonlyArray<() => BrokenParts> =>
  [fail, thrown].flatMap((how) => [
    ...breaksOfStore.map((broken) => () => {
      const whole = storeOf();
      return { whole, store: broken(whole, how), issuer: memoryCardIssuer() };
    }),
    ...breaksOfIssuer.map((broken) => () => {
      const whole = storeOf();
      return { whole, store: whole, issuer: broken(memoryCardIssuer(), how) };
    }),
  ]);
