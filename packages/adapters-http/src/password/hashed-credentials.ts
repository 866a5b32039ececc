import type { Secret } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import type { Clients } from "../registry/clients.js";
import type { RegisteredClient } from "../registry/registered-client.js";
import type { ClientGrant, Credentials } from "../credentials.js";
import { inTurn } from "./in-turn.js";
import type { PasswordHash } from "./password-hash.js";

export interface HashedCredentialsOptions {
  readonly clients: Clients;
  readonly passwords: PasswordHash;
  /** Passwords that are hashed at once, for each takes a core and its memory: 2 unless told. */
  readonly atOnce?: number;
  /** Logins that may wait for their turn, beyond which the answer is 503 `serverBusy`: 64 unless told. */
  readonly mostWaiting?: number;
}

const grantOf = ({ client, scopes, generation }: RegisteredClient): ClientGrant => ({ client, scopes, generation });

/**
 * The clients of a registry, by passwords that are kept as slow hashes. An unknown login and a disabled one are as much
 * work as any; a hash of older parameters is made anew at login.
 */
export const hashedCredentials = (options: HashedCredentialsOptions): Credentials => {
  const { clients, passwords, atOnce = 2, mostWaiting = 64 } = options;
  const hashing = inTurn({ running: atOnce, waiting: mostWaiting });
  // Where it cannot be made anew now, it is at another login.
  const renewed = ({ client, password: hash }: RegisteredClient, password: Secret): TE.TaskEither<never, unknown> =>
    passwords.isCurrent(hash)
      ? TE.right(undefined)
      : pipe(
          hashing(TE.fromTask(passwords.hash(password))),
          TE.chainW((anew) => clients.rehash(client, hash, anew)),
          TE.orElseW(() => TE.right(undefined)),
        );
  return {
    verify: (login, password) =>
      pipe(
        clients.find(login),
        TE.bindTo("found"),
        TE.bindW("isRight", ({ found }) => {
          const hash = O.isSome(found) ? found.value.password : passwords.nobody;
          return hashing(TE.fromTask(passwords.verify(hash, password)));
        }),
        TE.map(({ found, isRight }) =>
          pipe(
            found,
            O.filter(({ isDisabled }) => isRight && !isDisabled),
          ),
        ),
        TE.chainFirstW(
          O.match(
            () => TE.right(undefined),
            (one) => renewed(one, password),
          ),
        ),
        TE.map(O.map(grantOf)),
      ),
  };
};
