import { secret, type StorageUnavailable } from "@condor/core";
import { identity, pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { ClientGrant } from "./credentials.js";
import type { Unauthorized } from "./http-error.js";
import type { TokenStore } from "./token/token-store.js";

const unauthorized = (): Unauthorized => ({ _tag: "Unauthorized" });

/** Whose token the request carries. */
export const authorise =
  (tokens: TokenStore) =>
  ({ headers }: Request): TE.TaskEither<Unauthorized | StorageUnavailable, ClientGrant> =>
    pipe(
      TE.fromNullable(unauthorized())(headers.get("x-connectfi-token")),
      TE.map(secret),
      TE.chainW(tokens.find),
      TE.chainOptionKW(unauthorized)(identity),
    );
