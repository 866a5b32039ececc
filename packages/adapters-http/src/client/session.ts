import type { StorageUnavailable } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { getTokenOperation, TokenShown } from "../operation/get-token.js";
import { TokenRequest } from "../route/token-request.js";
import type { IssuedToken } from "../token/token-store.js";
import { answerHeard } from "./answer-heard.js";
import type { ClientError } from "./client-error.js";
import type { ClientCredentials, ClientOptions } from "./client-options.js";
import { commonFailure, isCommon } from "./common-failure.js";
import { type Asking, exchange, type Heard } from "./exchange.js";
import { type Limits, nextTry, unlimited } from "./limits.js";
import { retried } from "./retried.js";
import { tokens } from "./tokens.js";
import { unexpectedAnswer } from "./unexpected-answer.js";

/** Why a request got no answer that could be looked at. */
type SessionError = ClientError | StorageUnavailable;

/** Asks with a token, renewing it where it is refused. */
export type Session = (asking: Asking, limits: Limits) => TE.TaskEither<SessionError, Heard>;

const tokenHeard = answerHeard(TokenShown);
const json = { "Content-Type": "application/json" };

/** One client's way to the service: a token that is kept, and tries that are repeated. */
export const session = (
  baseUrl: string,
  credentials: ClientCredentials,
  { fetch, clock, timeout, retries, longestPause }: Required<ClientOptions>,
): Session => {
  const send = exchange(baseUrl.replace(/\/$/u, ""), fetch);
  const again = retried({ clock, retries, longestPause });
  const ask = (asking: Asking, limits: Limits) =>
    again(() => send(asking, { timeout: nextTry(clock, limits, timeout), signal: limits.signal }), limits);

  const issued = (heard: Heard): E.Either<SessionError, IssuedToken> =>
    pipe(
      tokenHeard(heard),
      E.mapLeft((said): SessionError => {
        if ("_tag" in said) return said;
        return isCommon(said) ? commonFailure(said, heard, clock.now()) : unexpectedAnswer(heard);
      }),
    );
  const { method, path } = getTokenOperation;
  const login: TE.TaskEither<SessionError, IssuedToken> = pipe(
    // Encoded when it is sent, so that the password is not held in the open.
    () => ask({ method, path, headers: json, body: TokenRequest.encode({ user: credentials }) }, unlimited)(),
    TE.chainEitherKW(issued),
  );
  const kept = tokens(clock, login);

  const askWith = ({ token }: IssuedToken, asking: Asking, limits: Limits): TE.TaskEither<SessionError, Heard> =>
    ask({ ...asking, headers: { ...json, ...asking.headers, "x-connectfi-token": token.reveal() } }, limits);

  return (asking, limits) => {
    if (limits.isAborted()) return TE.left({ _tag: "Cancelled" });
    const renewed = (refused: IssuedToken) => {
      kept.drop(refused);
      return pipe(
        kept.current,
        TE.chain((token) => askWith(token, asking, limits)),
      );
    };
    return pipe(
      kept.current,
      TE.chain((token) =>
        pipe(
          askWith(token, asking, limits),
          TE.chain((heard) => (heard.status === 401 ? renewed(token) : TE.right(heard))),
        ),
      ),
    );
  };
};
