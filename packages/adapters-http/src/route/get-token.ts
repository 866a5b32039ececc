import { identity, pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { body } from "../body/body.js";
import type { CondorAppOptions } from "../condor-app-options.js";
import type { HttpError } from "../http-error.js";
import { getTokenOperation, TokenShown } from "../operation/get-token.js";
import type { Limits } from "../rate/limits.js";
import { rated } from "../rate/rated.js";
import { type OpenRoute, type Reply, refused } from "./route.js";
import { TokenRequest } from "./token-request.js";

const issued =
  ({ credentials, tokens }: CondorAppOptions, { user: { login, password } }: TokenRequest) =>
  (): T.Task<Reply> =>
    pipe(
      credentials.verify(login, password),
      TE.chainOptionKW((): HttpError => ({ _tag: "Unauthorized" }))(identity),
      TE.chainW(tokens.issue),
      TE.map(TokenShown.encode),
      T.map((result) => ({ result })),
    );

/** A token for the right pair of login and password. What limits a login counts right pairs too: it is no oracle. */
export const getToken = (options: CondorAppOptions, { limiter, rates }: Limits): OpenRoute => ({
  _tag: "OpenRoute",
  ...getTokenOperation,
  rate: rates.tokensOfAddress,
  reply: ({ request }) =>
    pipe(
      body(TokenRequest)(request),
      TE.matchEW(
        (error) => T.of(refused(error)),
        (asked) => rated(limiter, [{ policy: rates.tokensOfLogin, key: asked.user.login }])(issued(options, asked)),
      ),
    ),
});
