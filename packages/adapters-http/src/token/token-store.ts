import type { ClientId, Instant, Secret, StorageUnavailable } from "@condor/core";
import type * as O from "#fp-ts/Option";
import type * as TE from "#fp-ts/TaskEither";
import type { ClientGrant } from "../credentials.js";

/** An opaque token. It works while the clock is before `expiresAt`. */
export interface IssuedToken {
  readonly token: Secret;
  readonly expiresAt: Instant;
}

export interface TokenStore {
  /** Every token is new, and nobody can guess it. */
  readonly issue: (grant: ClientGrant) => TE.TaskEither<StorageUnavailable, IssuedToken>;
  /**
   * A token leads to its grant until it expires or is revoked; any other text leads to none. What a registered client
   * may do is what it may do now, and a disabled one may do nothing.
   */
  readonly find: (token: Secret) => TE.TaskEither<StorageUnavailable, O.Option<ClientGrant>>;
  /** No token that the client has works any more. */
  readonly revoke: (client: ClientId) => TE.TaskEither<StorageUnavailable, void>;
}
