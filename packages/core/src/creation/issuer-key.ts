import type { ClientId } from "../client-id.js";
import type { CustomerId } from "../id/id.js";

/** What is asked of the issuer: the account first, then the card on it. */
export type Step = "account" | "card";

/** The issuer's idempotency key of one step: at most 120 printable ASCII characters. */
export type IssuerKey = `condor/${string}/${string}/${Step}`;

/** Derived, never stored or drawn: a store that lost the row asks with the same key again. */
export const issuerKey = (client: ClientId, customerId: CustomerId, step: Step): IssuerKey =>
  `condor/${client}/${customerId}/${step}`;
