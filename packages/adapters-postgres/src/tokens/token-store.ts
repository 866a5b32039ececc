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
import { nextGeneration, revokedTokens } from "../clients/revoke-tokens.js";
import type { Database, Row } from "../database/database.js";

/** What a token stands for. `Scope` is the embedding service's own union. */
export interface Grant<Scope extends string> {
  readonly client: ClientId;
  readonly scopes: ReadonlyArray<Scope>;
  /** The client's when its password was verified: of an earlier one than the client's own, the token does not work. */
  readonly generation?: number;
  /** Absent: as many as the server allows by default. */
  readonly requestsPerMinute?: number;
}

export interface Token {
  readonly token: Secret;
  readonly expiresAt: Instant;
}

/** Has the shape of the token store that `@condor/adapters-http` asks for. */
export interface PostgresTokenStore<Scope extends string> {
  readonly issue: (grant: Grant<Scope>) => TE.TaskEither<StorageUnavailable, Token>;
  readonly find: (token: Secret) => TE.TaskEither<StorageUnavailable, O.Option<Grant<Scope>>>;
  readonly revoke: (client: ClientId) => TE.TaskEither<StorageUnavailable, void>;
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
insert into condor.token (client, token_sha256, scopes, expires_at, generation)
values ($1, $2, $3, $4, coalesce($6::integer, (select generation from condor.client where client = $1), 0))
`;

// Of a client that logs in here, what it may do now; of one that somebody else lets in, what it was let in for.
const findText = `
select client, coalesce(c.scopes, t.scopes) as scopes, c.requests_per_minute
from condor.token t join condor.client c using (client)
where t.token_sha256 = $1 and t.expires_at > $2 and t.generation = c.generation and c.disabled_at is null
`;

const revokeText = `with ${revokedTokens} update condor.client set ${nextGeneration} where client = $1`;

const sha256 = (text: string): Uint8Array => createHash("sha256").update(text).digest();

const grantOf = <Scope extends string>(
  row: Row | undefined,
  isScope: TokenStoreOptions<Scope>["isScope"],
): O.Option<Grant<Scope>> => {
  const { client, scopes, requests_per_minute: requestsPerMinute } = row ?? {};
  if (!ClientId.is(client) || !Array.isArray(scopes)) return O.none;
  const grant = { client, scopes: scopes.filter(isScope) };
  return O.some(typeof requestsPerMinute === "number" ? { ...grant, requestsPerMinute } : grant);
};

/**
 * Tokens of 32 random bytes that every node on the database knows; only their SHA-256 is kept. A client that was
 * disabled, rotated or given other scopes is so for its tokens at once.
 */
export const postgresTokenStore = <Scope extends string>(
  options: TokenStoreOptions<Scope>,
): PostgresTokenStore<Scope> => {
  const { database, clock, ttl = halfAnHour, isScope } = options;
  return {
    issue:
      ({ client, scopes, generation }) =>
      () => {
        const token = randomBytes(32).toString("hex");
        const now = clock.now();
        const expiresAt = now + ttl;
        const values = [client, sha256(token), scopes, expiresAt, now, generation ?? null];
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
    revoke: (client) =>
      pipe(
        database.query({ name: "condor_revoke_tokens", text: revokeText, values: [client] }),
        TE.map(() => undefined),
      ),
  };
};
