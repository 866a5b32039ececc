import type { Clock, Instant, Milliseconds } from "@condor/core";
import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import type { IssuedToken } from "../token/token-store.js";

/** The client's own token. */
export interface Tokens<L> {
  /** One that still works, as far as is known; callers at once share one login. */
  readonly current: TE.TaskEither<L, IssuedToken>;
  /** This one was refused: it is not handed out again. */
  readonly drop: (refused: IssuedToken) => void;
}

const longestMargin: Milliseconds = 60_000;

interface Held {
  readonly token: IssuedToken;
  readonly renewAt: Instant;
}

/** Keeps a token until shortly before it expires: a minute, or a tenth of its life where that is less. */
export const tokens = <L>({ now }: Clock, login: TE.TaskEither<L, IssuedToken>): Tokens<L> => {
  let held: Held | undefined;
  let running: Promise<E.Either<L, IssuedToken>> | undefined;

  const keep = (token: IssuedToken): void => {
    const life = token.expiresAt - now();
    held = { token, renewAt: token.expiresAt - Math.min(longestMargin, life / 10) };
  };
  const renewed = async (): Promise<E.Either<L, IssuedToken>> => {
    const answer = await login();
    if (E.isRight(answer)) keep(answer.right);
    running = undefined;
    return answer;
  };

  return {
    current: () => {
      if (held !== undefined && now() < held.renewAt) return Promise.resolve(E.right(held.token));
      running ??= renewed();
      return running;
    },
    drop: (refused) => {
      if (held?.token === refused) held = undefined;
    },
  };
};
