import { type Clock, type Milliseconds, secret } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import type { Clients } from "../registry/clients.js";
import type { RegisteredClient } from "../registry/registered-client.js";
import type { ClientGrant } from "../credentials.js";
import { hex } from "../hex.js";
import { sha256 } from "../sha256.js";
import { heldTokens } from "./held-tokens.js";
import type { TokenStore } from "./token-store.js";

const halfAnHour: Milliseconds = 30 * 60 * 1_000;

export interface MemoryTokenStoreOptions {
  /** 30 minutes unless told. */
  readonly ttl?: Milliseconds;
  /** How many tokens of a client work at once, 1 or more: 1,000 unless told. One more, and its oldest does no longer. */
  readonly mostPerClient?: number;
  /** Where clients are registered: what they may do is asked there at every use. Of others it is as issued. */
  readonly clients?: Pick<Clients, "find">;
}

const nobody: Pick<Clients, "find"> = { find: () => TE.right(O.none) };

/** What a token leads to now: nothing where its client is disabled, or of another generation. */
const presently = (issued: ClientGrant): ((now: O.Option<RegisteredClient>) => O.Option<ClientGrant>) =>
  O.match(
    () => O.some(issued),
    ({ client, scopes, isDisabled, generation, requestsPerMinute }) => {
      if (isDisabled || generation !== issued.generation) return O.none;
      return O.some({ client, scopes, ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }) });
    },
  );

/** Tokens of 32 random bytes, in the memory of one process, and only their SHA-256. */
export const memoryTokenStore = (clock: Clock, options: MemoryTokenStoreOptions = {}): TokenStore => {
  const { ttl = halfAnHour, mostPerClient = 1_000, clients = nobody } = options;
  const held = heldTokens(mostPerClient);
  const ofNow = (grant: ClientGrant) =>
    pipe(
      clients.find(grant.client),
      TE.map(
        O.match(
          () => grant,
          ({ generation }): ClientGrant => ({ generation, ...grant }),
        ),
      ),
    );
  return {
    issue: (grant) => () => {
      const token = hex(crypto.getRandomValues(new Uint8Array(32)));
      const now = clock.now();
      const expiresAt = now + ttl;
      return pipe(
        ofNow(grant),
        TE.bindTo("given"),
        TE.apSW("digest", TE.fromTask(sha256(token))),
        TE.map(({ given, digest }) => held.put(digest, { grant: given, expiresAt }, now)),
        TE.map(() => ({ token: secret(token), expiresAt })),
      )();
    },
    find: (token) =>
      pipe(
        TE.fromTask(sha256(token.reveal())),
        TE.map((digest) => O.fromNullable(held.get(digest))),
        TE.map(O.filter(({ expiresAt }) => clock.now() < expiresAt)),
        TE.chain(
          O.match(
            () => TE.right(O.none),
            ({ grant }) => pipe(clients.find(grant.client), TE.map(presently(grant))),
          ),
        ),
      ),
    revoke: (client) => TE.fromIO(() => held.drop(client)),
  };
};
