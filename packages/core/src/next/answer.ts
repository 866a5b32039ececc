import type * as E from "#fp-ts/Either";
import type { Account } from "../account/account.js";
import type { Refusal } from "../admission/refusal.js";
import type { Card } from "../card.js";
import type { CardReference } from "../card-reference.js";
import type { Declined } from "../card-issuer.js";
import type { Customer } from "../customer/customer.js";
import type { RepositoryError } from "../customer-repository.js";
import type { CustomerId } from "../id/id.js";
import type { Milliseconds } from "../instant.js";

/** The customer with everything it has now, and the account and card of its creation. */
export interface Opened {
  readonly customer: Customer;
  readonly account: Account;
  readonly card: Card;
  /** Whether this is the repeat of an Idempotency-Key whose creation was done before. */
  readonly replayed: boolean;
}

export interface CustomerNotFound {
  readonly _tag: "CustomerNotFound";
  readonly customerId: CustomerId;
}
/** Another customer of this client, `customerId`, holds the card reference. */
export interface ReferenceExists {
  readonly _tag: "ReferenceExists";
  readonly reference: CardReference;
  readonly customerId: CustomerId;
}
/** The Idempotency-Key was used with another request. */
export interface IdempotencyKeyMismatch {
  readonly _tag: "IdempotencyKeyMismatch";
}
/** The issuer's outcome is unknown, or there was no time to ask: the same request again is safe. */
export interface IssuerUnavailable {
  readonly _tag: "IssuerUnavailable";
  readonly retryAfter: Milliseconds;
}
/** The customer has no creation to go on with: an answer of `resume` and `recover` alone. */
export interface NothingToResume {
  readonly _tag: "NothingToResume";
  readonly customerId: CustomerId;
}

/** Why a request was not answered with an account and a card. */
export type CreateError =
  | CustomerNotFound
  | Refusal
  | ReferenceExists
  | IdempotencyKeyMismatch
  | Declined
  | IssuerUnavailable
  | NothingToResume
  | RepositoryError;

export type Answer = E.Either<CreateError, Opened>;
