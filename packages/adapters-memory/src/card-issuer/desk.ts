import type { Finding, IssuerKey, Order } from "@condor/core";
import type { Deed } from "./behave.js";
import type { Ledger } from "./ledger.js";
import type { Numbering } from "./numbering.js";
import type { Declines } from "./outcomes.js";

/** Where one step of an order is carried out. */
export interface Desk<A, On extends ReadonlyArray<unknown>> {
  readonly deed: (key: IssuerKey, order: Order, ...on: On) => Deed<A>;
  readonly find: (key: IssuerKey, order: Order) => Finding;
}

/** What the desks of one issuer have in common. */
export interface House {
  readonly declines: Declines;
  readonly ledger: Ledger;
  readonly numbering: Numbering;
}
