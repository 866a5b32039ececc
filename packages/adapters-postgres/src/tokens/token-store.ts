import { createHash, randomBytes } from "node:crypto";
import {
  ClientId,
  type Clock,
  type Instant,
  type Milliseconds,
  type Secret,
  secret,
  type StorageUnavailable,
} from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import type { Database, Row } from "../database/database.js";

/** What a token stands for. `Scope` is the embedding service's own union. */
export interface Grant<Scope extends string> {
  readonly client: ClientId;
  readonly scopes: ReadonlyArray<Scope>;
}

export interface Token {
  readonly token: Secret;
  readonly expiresAt: Instant;
}

/** Has the shape of the token store that `@condor/adapters-http` asks for. */
export interface PostgresTokenStore<Scope extends string> {
  readonly issue: (grant: Grant<Scope>) => TE.TaskEither<StorageUnavailable, Token>;
  readonly find: (token: Secret) => TE.TaskEither<StorageUnavailable, O.Option<Grant<Scope>>>;
}

export interface TokenStoreOptions<Scope extends string> {
  readonly database: Database;
  readonly clock: Pick<Clock, "now">;
  /** 30 minutes unless told. */
  readonly ttl?: Milliseconds;
  readonly isScope: (value: unknown) => value is Scope;
}

const halfAnHour: Milliseconds = 30 * 60 * 1_000;

// The client's expired tokens go as new ones come: what is kept stays as large as what is in use.
const issueText = `
with expired as (
  delete from condor.token where client = $1 and expires_at <= $5::bigint
)
insert into condor.token (client, token_sha256, scopes, expires_at) values ($1, $2, $3, $4)
`;

const findText = "select client, scopes from condor.token where token_sha256 = $1 and expires_at > $2";

const sha256 = (text: string): Uint8Array => createHash("sha256").update(text).digest();

const grantOf = <Scope extends string>(
  row: Row | undefined,
  isScope: TokenStoreOptions<Scope>["isScope"],
): O.Option<Grant<Scope>> => {
  const { client, scopes } = row ?? {};
  return ClientId.is(client) && Array.isArray(scopes) ? O.some({ client, scopes: scopes.filter(isScope) }) : O.none;
};

/** Tokens of 32 random bytes that every node on the database knows; only their SHA-256 is kept. */
export const postgresTokenStore = <Scope extends string>(
  options: TokenStoreOptions<Scope>,
): PostgresTokenStore<Scope> => {
  const { database, clock, ttl = halfAnHour, isScope } = options;
  return {
    issue:
      ({ client, scopes }) =>
      () => {
        const token = randomBytes(32).toString("hex");
        const now = clock.now();
        const expiresAt = now + ttl;
        const values = [client, sha256(token), scopes, expiresAt, now];
        return pipe(
          database.query({ name: "condor_issue_token", text: issueText, values }),
          TE.map(() => ({ token: secret(token), expiresAt })),
        )();
      },
    find: (token) => () =>
      pipe(
        database.query({ name: "condor_find_token", text: findText, values: [sha256(token.reveal()), clock.now()] }),
        TE.map(([row]) => grantOf(row, isScope)),
      )(),
  };
};
