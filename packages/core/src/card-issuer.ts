import type * as TE from "#fp-ts/TaskEither";
import type { IssuedAccount, ResourceId } from "./account/issued-account.js";
import type { IssuerKey, Step } from "./creation/issuer-key.js";
import type { Order } from "./creation/order.js";
import type { Milliseconds } from "./instant.js";
import type { IssuedCard } from "./issued-card.js";

/**
 * The issuer said no, before the account or card of this step was made. Reasons are the issuer's own words, but for
 * what no store can keep: U+0000 and lone surrogates, which an adapter replaces.
 */
export interface Declined {
  readonly _tag: "Declined";
  /** The issuer's code: 1 to 64 characters. */
  readonly subCode: string;
  readonly title: string;
  readonly reason: string;
}

/** Nobody knows whether the issuer acted: a timeout, a reset, 5xx, 429, an answer that cannot be read. */
export interface OutcomeUnknown {
  readonly _tag: "OutcomeUnknown";
  /** For logs: no personal data. */
  readonly cause: string;
}

/** The issuer's answer fits neither the order nor a refusal; `resourceIds` are what it named. */
export interface Contradiction {
  readonly _tag: "Contradiction";
  readonly resourceIds: ReadonlyArray<ResourceId>;
}

export type IssuerFailure = Declined | OutcomeUnknown | Contradiction;

/** What the issuer's books say of a key. `Absent` never permits a new key. */
export type Finding =
  | { readonly _tag: "AccountFits"; readonly account: IssuedAccount }
  | { readonly _tag: "CardFits"; readonly card: IssuedCard }
  | { readonly _tag: "Differs"; readonly resourceIds: ReadonlyArray<ResourceId> }
  | { readonly _tag: "Absent" };

/** How long a key names its outcome. An issuer that forgets declines keeps keys for ever. */
export type KeyRetention =
  | { readonly _tag: "Forever"; readonly declines: "kept" | "forgotten" }
  | { readonly _tag: "For"; readonly duration: Milliseconds };

/** One line of the issuer's books, for reconciliation. */
export interface BookEntry {
  readonly key: IssuerKey;
  readonly step: Step;
  readonly resourceId: ResourceId;
}

export interface BookPage {
  readonly entries: ReadonlyArray<BookEntry>;
  /** Where the next page starts; absent on the last one. */
  readonly next?: ResourceId;
}

/** Opens accounts and issues debit cards. Every call answers within its limit, 10 s unless configured. */
export interface CardIssuer {
  /** The issuer's name, for ever: a creation begun at another name goes to review. 1 to 64 characters. */
  readonly name: string;
  /** The version of the mapping from order to call; an adapter can still read orders of older versions. */
  readonly mapping: string;
  readonly retention: KeyRetention;
  /** One key opens at most one account, and every repeat gets the same answer, also at once. */
  readonly openAccount: (key: IssuerKey, order: Order) => TE.TaskEither<IssuerFailure, IssuedAccount>;
  /** One key issues at most one card, on the account given, and every repeat gets the same answer, also at once. */
  readonly issueDebitCard: (
    key: IssuerKey,
    order: Order,
    account: IssuedAccount,
  ) => TE.TaskEither<IssuerFailure, IssuedCard>;
  /** The books tell whether what a key made fits its order. */
  readonly findByKey: (key: IssuerKey, order: Order) => TE.TaskEither<OutcomeUnknown, Finding>;
  /** The books list everything that was ever made, in pages. */
  readonly books: (after?: ResourceId) => TE.TaskEither<OutcomeUnknown, BookPage>;
}
