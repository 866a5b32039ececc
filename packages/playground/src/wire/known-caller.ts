import type { ClientGrant, CondorAppOptions } from "@condor/adapters-http";
import { type ClientId, secret } from "@condor/core";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";

/** There is one caller in the page, and any token is theirs: what is tried out here is what comes after the door. */
export const knownCaller = (client: ClientId): Pick<CondorAppOptions, "credentials" | "tokens"> => {
  const grant: ClientGrant = { client, scopes: ["create", "read"] };
  return {
    credentials: { verify: () => TE.right(O.some(grant)) },
    tokens: {
      issue: () => TE.right({ token: secret("playground"), expiresAt: Number.MAX_SAFE_INTEGER }),
      find: () => TE.right(O.some(grant)),
      revoke: () => TE.right(undefined),
    },
  };
};
