import type { CardProgram } from "../card-program/card-program.js";
import type { OwnRule } from "../admission/own-rule.js";
import type { IssuedAccount, ResourceId } from "../account/issued-account.js";
import type { Contradiction, Declined, KeyRetention, OutcomeUnknown } from "../card-issuer.js";
import type { ClientId } from "../client-id.js";
import type { Order } from "../creation/order.js";
import type { CreateRequest } from "../create-request/create-request.js";
import type { IdempotencyKey } from "../create-request/idempotency-key.js";
import type { CustomerRecord, Version } from "../customer-record.js";
import type { KeyTaken, ReferenceTaken, RepositoryError } from "../customer-repository.js";
import type { AccountId, AttemptId, CardId, CustomerId } from "../id/id.js";
import type { Instant } from "../instant.js";
import type { IssuedCard } from "../issued-card.js";
import type { Timings } from "../timings.js";

/** What the actor is there for. */
export type Goal =
  | {
      readonly _tag: "Create";
      readonly request: CreateRequest;
      readonly idempotencyKey?: IdempotencyKey;
      /** The creation, named by its first attempt, whose end this request has waited for. */
      readonly waitedFor?: AttemptId;
    }
  | { readonly _tag: "Resume"; readonly customerId: CustomerId }
  | { readonly _tag: "Recover"; readonly customerId: CustomerId };

/** What holds for the actor's whole life. */
export interface Terms {
  readonly goal: Goal;
  readonly attemptId: AttemptId;
  readonly drawn: { readonly accountId: AccountId; readonly cardId: CardId };
  readonly client: ClientId;
  readonly issuer: { readonly name: string; readonly mapping: string; readonly retention: KeyRetention };
  readonly program: CardProgram;
  readonly ownRules?: ReadonlyArray<OwnRule>;
  readonly timings: Timings;
  /** No call of the issuer starts later than `timings.issuerCall` before it. */
  readonly deadline: Instant;
}

/** What the actor last read of the customer. */
export type Reading =
  | { readonly _tag: "Unread" }
  | { readonly _tag: "KeyFree" }
  | { readonly _tag: "NoCustomer" }
  | { readonly _tag: "Unreadable"; readonly error: RepositoryError }
  | { readonly _tag: "Read"; readonly record: CustomerRecord };

/** What the actor last heard of the issuer. `Disowned`: its books do not confirm what it answered. */
export type Outcome =
  | { readonly _tag: "AccountOpened"; readonly account: IssuedAccount }
  | { readonly _tag: "CardIssued"; readonly card: IssuedCard }
  | { readonly _tag: "Disowned"; readonly resourceIds: ReadonlyArray<ResourceId> }
  | Declined
  | Contradiction
  | OutcomeUnknown;

export interface Heard {
  /** The version of the creation that the issuer was called for. */
  readonly version: Version;
  /** The order that it was called with. */
  readonly order: Order;
  readonly outcome: Outcome;
}

/** Everything that the next action is decided on. */
export interface Knowledge {
  readonly terms: Terms;
  readonly reading: Reading;
  readonly heard?: Heard;
  /** Why the store took no creation of this request. */
  readonly taken?: ReferenceTaken | KeyTaken;
  /** Writes whose outcome the store did not tell. */
  readonly unsureWrites: number;
  /** No call of the issuer may start any more. */
  readonly cancelled: boolean;
}

export const customerIdOf = (goal: Goal): CustomerId =>
  goal._tag === "Create" ? goal.request.customerId : goal.customerId;
