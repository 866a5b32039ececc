import type { Secret } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { ClientGrant, Credentials } from "./credentials.js";
import { sha256 } from "./sha256.js";

export interface Credential extends ClientGrant {
  readonly login: string;
  readonly password: Secret;
}

/** Looks at every character, so the time taken tells nothing of where two texts differ. */
const sameText = (a: string, b: string): boolean => {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at += 1) difference |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return difference === 0;
};

/** Credentials from configuration. An unknown login is compared like a known one, with the hash of no password. */
export const memoryCredentials = (list: ReadonlyArray<Credential>): Credentials => {
  const known = new Map(
    list.map(({ login, password, client, scopes }) => [
      login,
      { digest: sha256(password.reveal())(), grant: O.some({ client, scopes }) },
    ]),
  );
  const nobody = { digest: Promise.resolve("-".repeat(64)), grant: O.none };
  return {
    verify: (login, password) => {
      const { digest, grant } = known.get(login) ?? nobody;
      return pipe(
        T.Do,
        T.apS("expected", () => digest),
        T.apS("given", sha256(password.reveal())),
        T.map(({ expected, given }) => (sameText(expected, given) ? grant : O.none)),
        TE.fromTask,
      );
    },
  };
};
