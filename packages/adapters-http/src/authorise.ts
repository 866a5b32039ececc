import { secret, type StorageUnavailable } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import type * as TE from "#fp-ts/TaskEither";
import type { ClientGrant } from "./credentials.js";
import type { Unauthorized } from "./http-error.js";
import type { TokenStore } from "./token/token-store.js";

const unauthorized: E.Either<Unauthorized, never> = E.left({ _tag: "Unauthorized" });

/** Whose token the request carries. */
export const authorise =
  (tokens: TokenStore) =>
  ({ headers }: Request): TE.TaskEither<Unauthorized | StorageUnavailable, ClientGrant> =>
  async () => {
    const token = headers.get("x-connectfi-token");
    if (token === null) return unauthorized;
    const found = await tokens.find(secret(token))();
    if (E.isLeft(found)) return found;
    return O.isSome(found.right) ? E.right(found.right.value) : unauthorized;
  };
