import type { Contradiction, Declined } from "../card-issuer.js";
import type { IssuedAccount, ResourceId } from "../account/issued-account.js";
import type { CardReference } from "../card-reference.js";
import type { IdempotencyKey } from "../create-request/idempotency-key.js";
import type { AttemptId } from "../id/id.js";
import type { Instant } from "../instant.js";
import type { IssuedCard } from "../issued-card.js";
import type { Step } from "./issuer-key.js";
import type { Order, SettledOrder } from "./order.js";

/** Who works on a creation, and until when others leave it alone. It only spares needless calls; safety is elsewhere. */
export interface Lease {
  readonly holder: AttemptId;
  readonly until: Instant;
}

interface Begun {
  /** The shape of the stored record. */
  readonly schemaVersion: 1;
  readonly begunBy: AttemptId;
  /** The stored time of the intent: ages count from here. */
  readonly begunAt: Instant;
  /** When its outcome was last not in doubt: at the intent, or when an operator resumed it. */
  readonly trustedAt: Instant;
  /** The newest time that this creation was written at: no later write goes below it. */
  readonly writtenAt: Instant;
}

/** What a creation reserves among the client's customers, from its first write on: a refusal releases it. */
export interface Reserved {
  readonly idempotencyKey?: IdempotencyKey;
  readonly reference?: CardReference;
}

interface Running extends Begun, Reserved {
  readonly order: Order;
  readonly lease: Lease;
  /** Unknown outcomes in a row: they double the back-off. */
  readonly failures: number;
  /** When recovery may try again. Requests respect the lease alone. */
  readonly dueAt: Instant;
}

/** The issuer may hold no account or one. */
export interface OpeningAccount extends Running {
  readonly _tag: "OpeningAccount";
}
/** The issuer holds the account and no card or one. */
export interface IssuingCard extends Running {
  readonly _tag: "IssuingCard";
  readonly account: IssuedAccount;
}

interface Refused extends Begun {
  readonly order: SettledOrder;
  readonly refusedBy: AttemptId;
  readonly refusal: Declined;
}

/** The issuer opened no account, as far as it said. A new request may begin again, with the same ids. */
export interface AccountRefused extends Refused {
  readonly _tag: "AccountRefused";
}
/** The issuer holds the account, which the next creation reuses, and issued no card, as far as it said. */
export interface CardRefused extends Refused {
  readonly _tag: "CardRefused";
  readonly account: IssuedAccount;
}

/** Why a person must look. */
export type ReviewCause =
  | { readonly _tag: "IssuerChanged"; readonly begunAt: string }
  | { readonly _tag: "DoubtTooOld" }
  | { readonly _tag: "Contradicted"; readonly resourceIds: Contradiction["resourceIds"] }
  | { readonly _tag: "LandedLate"; readonly resourceIds: ReadonlyArray<ResourceId> };

/** Nobody knows what the issuer holds; only an operator moves on. */
export interface UnderReview extends Begun, Reserved {
  readonly _tag: "UnderReview";
  readonly order: Order;
  readonly step: Step;
  readonly account?: IssuedAccount;
  readonly cause: ReviewCause;
}

/** The issuer holds both, and both are recorded. The end of every creation's life. */
export interface Created extends Begun, Reserved {
  readonly _tag: "Created";
  readonly order: SettledOrder;
  readonly account: IssuedAccount;
  readonly card: IssuedCard;
  readonly createdBy: AttemptId;
  readonly createdAt: Instant;
}

/** The life of the one creation that a customer has. */
export type Creation = OpeningAccount | IssuingCard | AccountRefused | CardRefused | UnderReview | Created;
export type RunningCreation = OpeningAccount | IssuingCard;
export type RefusedCreation = AccountRefused | CardRefused;

export const isRunning = (creation: Creation): creation is RunningCreation =>
  creation._tag === "OpeningAccount" || creation._tag === "IssuingCard";

export const isRefused = (creation: Creation): creation is RefusedCreation =>
  creation._tag === "AccountRefused" || creation._tag === "CardRefused";

export const reserved = (idempotencyKey?: IdempotencyKey, reference?: CardReference): Reserved => {
  if (idempotencyKey === undefined) return reference === undefined ? {} : { reference };
  return reference === undefined ? { idempotencyKey } : { idempotencyKey, reference };
};

/** A refused creation reserves nothing. */
export const reservedBy = (creation: Creation): Reserved =>
  isRefused(creation) ? {} : reserved(creation.idempotencyKey, creation.reference);
