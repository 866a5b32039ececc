import { type Clock, type Instant, type Milliseconds, secret } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { ClientGrant } from "./credentials.js";
import { hex } from "./hex.js";
import { sha256 } from "./sha256.js";
import type { TokenStore } from "./token-store.js";

const halfAnHour: Milliseconds = 30 * 60 * 1_000;

interface Held {
  readonly grant: ClientGrant;
  readonly expiresAt: Instant;
}

/** Tokens of 32 random bytes, in the memory of one process, and only their SHA-256. `ttl` is 30 minutes unless told. */
export const memoryTokenStore = (clock: Clock, ttl: Milliseconds = halfAnHour): TokenStore => {
  const held = new Map<string, Held>();

  // The map is in the order of issue, so the expired ones come first.
  const sweep = (now: Instant): void => {
    for (const [digest, { expiresAt }] of held) {
      if (now < expiresAt) return;
      held.delete(digest);
    }
  };

  return {
    issue: (grant) => () => {
      const token = hex(crypto.getRandomValues(new Uint8Array(32)));
      const expiresAt = clock.now() + ttl;
      sweep(clock.now());
      return pipe(
        sha256(token),
        T.map((digest) => held.set(digest, { grant, expiresAt })),
        T.map(() => ({ token: secret(token), expiresAt })),
        TE.fromTask,
      )();
    },
    find: (token) =>
      pipe(
        sha256(token.reveal()),
        T.map((digest) => O.fromNullable(held.get(digest))),
        T.map(O.filter(({ expiresAt }) => clock.now() < expiresAt)),
        T.map(O.map(({ grant }) => grant)),
        TE.fromTask,
      ),
  };
};
