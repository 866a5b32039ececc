import type * as O from "#fp-ts/Option";
import type * as TE from "#fp-ts/TaskEither";
import type { Creation, RunningCreation } from "./creation/creation.js";
import type { ClientId } from "./client-id.js";
import type { IdempotencyKey } from "./create-request/idempotency-key.js";
import type { CustomerRecord, Version } from "./customer-record.js";
import type { AttemptId, CustomerId } from "./id/id.js";
import type { Instant } from "./instant.js";

/** The store did not answer. A write may have happened or not. `cause` is for logs: no personal data. */
export interface StorageUnavailable {
  readonly _tag: "StorageUnavailable";
  readonly cause: string;
}
/** The store answered with a record that cannot be read. */
export interface RecordUnreadable {
  readonly _tag: "RecordUnreadable";
  readonly customerId: CustomerId;
}
export type RepositoryError = StorageUnavailable | RecordUnreadable;

/** Who writes. */
export type By =
  | { readonly _tag: "Attempt"; readonly attemptId: AttemptId }
  | { readonly _tag: "Operator"; readonly operator: string; readonly reason: string };

/** The first write of a creation, or of the next one after a refusal. */
export interface Beginning {
  readonly creation: RunningCreation;
  /** The customer's version that admission was decided on. */
  readonly customerVersion: Version;
  /** The version of the refused creation that this one replaces; absent where there was none. */
  readonly refusedVersion?: Version;
  readonly by: By;
}

export interface Advance {
  readonly creation: Creation;
  /** The creation's version that the step was decided on. */
  readonly version: Version;
  readonly by: By;
}

export interface Written {
  readonly _tag: "Written";
  /** The creation's new version. */
  readonly version: Version;
}
export interface Stale {
  readonly _tag: "Stale";
}
/** Another customer of this client holds the card reference. */
export interface ReferenceTaken {
  readonly _tag: "ReferenceTaken";
  readonly customerId: CustomerId;
}
/** Another customer of this client holds the Idempotency-Key. */
export interface KeyTaken {
  readonly _tag: "KeyTaken";
}
export type BeginAnswer = Written | Stale | ReferenceTaken | KeyTaken;
export type AdvanceAnswer = Written | Stale;

/** One creation that recovery may look at; also the cursor after it. */
export interface Due {
  readonly customerId: CustomerId;
  readonly dueAt: Instant;
}

/** The customers of one client, and their creations. Records go in and come out as copies. */
export interface CustomerRepository {
  /** The client whose customers these are: the one source of it. */
  readonly client: ClientId;
  /** A customer is found as last written. */
  readonly find: (customerId: CustomerId) => TE.TaskEither<RepositoryError, O.Option<CustomerRecord>>;
  /** A key leads to the customer whose creation holds it. */
  readonly findByIdempotencyKey: (key: IdempotencyKey) => TE.TaskEither<RepositoryError, O.Option<CustomerRecord>>;
  /** A creation begins once per version of the customer, where there is none or only the refused one it names. */
  readonly begin: (beginning: Beginning) => TE.TaskEither<StorageUnavailable, BeginAnswer>;
  /** A creation advances once per version, and nothing else of the customer changes. */
  readonly advance: (advance: Advance) => TE.TaskEither<StorageUnavailable, AdvanceAnswer>;
  /** Creations opening or issuing that are due by `now` are listed, oldest due first, at most `limit`, after the cursor. */
  readonly due: (now: Instant, limit: number, after?: Due) => TE.TaskEither<StorageUnavailable, ReadonlyArray<Due>>;
}
