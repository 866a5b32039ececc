import type { Advance, Beginning, Creation, CustomerRepository, IssuerKey, Order, Ports, Step } from "@condor/core";
import type { Around } from "./harness.js";

/** One call that reached the issuer. */
export interface IssuerCall {
  readonly step: Step;
  readonly key: IssuerKey;
  readonly order: Order;
  /** The name of the issuer that was called. */
  readonly issuer: string;
}

/** What reached the ports themselves, whatever became of the callers. */
export interface Observed {
  readonly ports: () => Ports | undefined;
  readonly calls: IssuerCall[];
  readonly writes: Creation[];
  readonly around: Around;
}

const watched = (customers: CustomerRepository, writes: Creation[]): CustomerRepository => {
  const begin = (beginning: Beginning) => () => {
    writes.push(beginning.creation);
    return customers.begin(beginning)();
  };
  const advance = (one: Advance) => () => {
    writes.push(one.creation);
    return customers.advance(one)();
  };
  return { ...customers, begin, advance };
};

/** Keeps the ports of a harness at hand, and writes down each write and each call of the issuer. */
export const observed = (): Observed => {
  const calls: IssuerCall[] = [];
  const writes: Creation[] = [];
  const seen: { ports?: Ports } = {};
  return {
    ports: () => seen.ports,
    calls,
    writes,
    around: (ports) => {
      seen.ports ??= ports;
      const { issuer } = ports;
      return {
        ...ports,
        customers: watched(ports.customers, writes),
        issuer: {
          ...issuer,
          openAccount: (key, order) => () => {
            calls.push({ step: "account", key, order, issuer: issuer.name });
            return issuer.openAccount(key, order)();
          },
          issueDebitCard: (key, order, account) => () => {
            calls.push({ step: "card", key, order, issuer: issuer.name });
            return issuer.issueDebitCard(key, order, account)();
          },
        },
      };
    },
  };
};
