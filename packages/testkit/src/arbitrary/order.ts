import type { Order, OrderedAttributes, SettledOrder } from "@condor/core";
import type * as fc from "fast-check";
import { openingAccounts } from "./running-creation.js";

/** Orders as an admission makes them. */
export const orders: fc.Arbitrary<Order> = openingAccounts.map(({ order }) => order);

/** Orders whose creation has ended: the applicant is dropped. */
export const settledOrders: fc.Arbitrary<SettledOrder> = orders.map(({ applicant: _, ...order }) => order);

export const orderedAttributes: fc.Arbitrary<OrderedAttributes> = orders.map(({ attributes }) => attributes);
