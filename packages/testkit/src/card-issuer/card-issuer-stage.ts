import type { BookEntry, CardIssuer, Milliseconds, Order, Step } from "@condor/core";
import type { Make, Stage } from "../law/stage.js";

/** What an issuer may do with a call. "Acts" means: makes the account or card that the key does not have yet. */
export type IssuerBehaviour =
  /** Acts and answers. */
  | "Act"
  /** Says no, and makes nothing. */
  | "Decline"
  /** Acts, and the answer is lost on its way. */
  | "LoseAnswer"
  /** The call never arrives, and the caller is told so by an error of the network. */
  | "Down"
  /** Acts, and answers what nobody can read. */
  | "Nonsense"
  /** Acts, and its answer names an account that is not the order's. */
  | "OtherAccount"
  /** Does not answer in time, and acts as soon as `pass` is called. */
  | "ActLate"
  /** Never answers: the adapter's own limit ends the call. */
  | "Silence";

/** An adapter with an issuer behind it that has made nothing yet. */
export interface CardIssuerStage extends Stage {
  readonly issuer: CardIssuer;
  /** Makes an order one that this issuer can carry out: its settings for the product, a country that it serves. */
  readonly fit?: (order: Order) => Order;
  /** Offered with behaviours: what the issuer does with the next calls of a step, one after the other; then it acts. */
  readonly script?: (step: Step, behaviours: ReadonlyArray<IssuerBehaviour>) => Promise<void> | void;
  /** Offered with `ActLate`: lets time pass until everything late has happened. */
  readonly pass?: () => Promise<void>;
  /** Offered as `cut`: takes the issuer away, for good. */
  readonly cut?: () => Promise<void> | void;
  /** Offered as `ledger`: what the issuer itself, asked past the adapter, has made. */
  readonly ledger?: () => Promise<ReadonlyArray<BookEntry>> | ReadonlyArray<BookEntry>;
  /** Offered as `colleague`: the adapter of another process, with the same issuer behind it. */
  readonly colleague?: CardIssuer;
  /** The limit of a call that this instance is configured with: 10 s unless told. */
  readonly limit?: Milliseconds;
}

export type CardIssuerCapability = "ledger" | "colleague" | "cut" | Exclude<IssuerBehaviour, "Act">;

export type MakeCardIssuer = Make<CardIssuerStage>;
