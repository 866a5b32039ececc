import { identity, pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { body } from "../body/body.js";
import type { CondorAppOptions } from "../condor-app-options.js";
import type { HttpError } from "../http-error.js";
import type { Route } from "./route.js";
import { TokenRequest } from "./token-request.js";

/** A token for the right pair of login and password. */
export const getToken = ({ credentials, tokens }: CondorAppOptions): Route => ({
  _tag: "OpenRoute",
  method: "POST",
  path: "/auth/get-token",
  deprecated: false,
  reply: ({ request }) =>
    pipe(
      body(TokenRequest)(request),
      TE.chainW(({ user }) => credentials.verify(user.login, user.password)),
      TE.chainOptionKW((): HttpError => ({ _tag: "Unauthorized" }))(identity),
      TE.chainW(tokens.issue),
      TE.map(({ token, expiresAt }) => ({
        token: token.reveal(),
        dtsExpireAt: new Date(expiresAt).toISOString(),
      })),
      T.map((result) => ({ result })),
    ),
});
