import type { Declined, IssuerKey, Milliseconds, Order, Step } from "@condor/core";

/** One call of `openAccount` or `issueDebitCard`. */
export interface Call {
  readonly step: Step;
  readonly key: IssuerKey;
  readonly order: Order;
  /** The how many-th call with this key it is, from 1. */
  readonly nth: number;
}

/** What the issuer does with a call. "Acts" means: makes what the key does not have yet, or says why it cannot. */
export type Behaviour =
  /** Acts and answers. */
  | { readonly _tag: "Act" }
  /** Says no and makes nothing. A key that has its account or card already gets it again: it is too late for a no. */
  | (Omit<Declined, "_tag"> & { readonly _tag: "Decline" })
  /** Acts, and the answer never arrives: `OutcomeUnknown`. */
  | { readonly _tag: "ActAndLoseAnswer" }
  /** Answers `OutcomeUnknown` at once and acts `after` milliseconds. */
  | { readonly _tag: "ActLate"; readonly after: Milliseconds }
  /** Does nothing: `OutcomeUnknown`. */
  | { readonly _tag: "Down" }
  /** Acts, and answers what nobody can read: `OutcomeUnknown`. */
  | { readonly _tag: "Nonsense" }
  /** Acts, and its answer names an account that is not the order's: `Contradiction` with that account's id. */
  | { readonly _tag: "OtherAccount" };

/** Decides on every call how the issuer behaves. */
export type Script = (call: Call) => Behaviour;
