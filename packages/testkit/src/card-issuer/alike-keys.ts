import { CustomerId, type Order } from "@condor/core";
import * as fc from "fast-check";
import { cast } from "../cast.js";

const middle = "a".repeat(62);
const longest = `a${middle}a`;

/** Clients whose names begin or end alike, differ in case or in a sign alone, or are as long as names may be. */
const clients: ReadonlyArray<readonly [string, string]> = [
  ["acme", "Acme"],
  ["acme", "acm"],
  ["acme", "acme."],
  ["acme.", "acme_"],
  ["acme_", "acme-"],
  ["acme-", "acme."],
  [longest, `a${middle}b`],
  [longest, `b${middle}a`],
];

/** As long as ids may be, and alike up to the last digit. */
const longOnes: ReadonlyArray<Order> = cast.slice(0, 1).flatMap(({ opening }) =>
  ["1", "2"]
    .map((digit) => `cstap_${"0".repeat(29)}${digit}`)
    .filter(CustomerId.is)
    .map((customerId) => ({ ...opening().order, customerId })),
);

export interface Asked {
  readonly client: string;
  readonly order: Order;
  readonly [fc.toStringMethod]: () => string;
}

const askedBy =
  (client: string) =>
  (order: Order): Asked => ({
    client,
    order,
    [fc.toStringMethod]: () => `condor/${client}/${order.customerId}`,
  });

const orders = cast.map(({ opening }) => opening().order);

/** Two keys each that are easily taken for one. */
export const pairs: ReadonlyArray<ReadonlyArray<Asked>> = [
  ...[...orders.slice(0, 1), ...longOnes.slice(0, 1)].flatMap((order) =>
    clients.map((pair) => pair.map((client) => askedBy(client)(order))),
  ),
  ...orders.slice(1).map((order, n) => [...orders.slice(n, n + 1), order].map(askedBy("acme"))),
  longOnes.map(askedBy(longest)),
];

/** Every key of the pairs. */
export const alike = [...new Map(pairs.flat().map((one) => [one[fc.toStringMethod](), one])).values()];
