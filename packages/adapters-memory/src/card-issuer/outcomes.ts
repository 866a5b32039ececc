import type { Declined, Finding, IssuerFailure, IssuerKey, Order, ResourceId } from "@condor/core";
import * as E from "#fp-ts/Either";
import type * as IO from "#fp-ts/IO";

/** What the issuer does with its refusals: a kept one is the key's answer for ever, a forgotten one leaves no trace. */
export type Declines = "kept" | "forgotten";

/** The key as the issuer sees it: an issuer that keeps declines is asked with a new one after each. */
export const keyAt =
  (declines: Declines) =>
  (key: IssuerKey, { refusals }: Order): string =>
    declines === "kept" ? `${key}/${refusals}` : key;

/** A key with the body that it was sent with. */
interface Asked {
  readonly key: string;
  readonly body: string;
}

/** What every idempotency key of one step came to. */
export interface Outcomes<A> {
  /** One key makes one thing, for ever. The same key with another body is a contradiction that names it. */
  readonly act: (asked: Asked, make: IO.IO<E.Either<IssuerFailure, A>>) => E.Either<IssuerFailure, A>;
  /** Comes too late where the key has its outcome. */
  readonly decline: (asked: Asked, declined: Declined) => E.Either<IssuerFailure, A>;
  readonly find: (key: string, bodyOf: (made: A) => string, fits: (made: A) => Finding) => Finding;
}

interface Outcome<A> {
  readonly body: string;
  readonly answer: E.Either<Declined, A>;
}

const answered = <A extends { readonly resourceId: ResourceId }>(
  { body, answer }: Outcome<A>,
  asked: Asked,
): E.Either<IssuerFailure, A> =>
  body === asked.body
    ? answer
    : E.left({ _tag: "Contradiction", resourceIds: E.isRight(answer) ? [answer.right.resourceId] : [] });

export const outcomes = <A extends { readonly resourceId: ResourceId }>(declines: Declines): Outcomes<A> => {
  const known = new Map<string, Outcome<A>>();
  const keep = ({ key, body }: Asked, answer: E.Either<Declined, A>): E.Either<Declined, A> => {
    known.set(key, { body, answer });
    return answer;
  };
  const once = (asked: Asked, first: IO.IO<E.Either<IssuerFailure, A>>): E.Either<IssuerFailure, A> => {
    const outcome = known.get(asked.key);
    return outcome === undefined ? first() : answered(outcome, asked);
  };
  return {
    act: (asked, make) =>
      once(asked, () => {
        const made = make();
        return E.isRight(made) ? keep(asked, made) : made;
      }),
    decline: (asked, declined) =>
      once(asked, () => (declines === "kept" ? keep(asked, E.left(declined)) : E.left(declined))),
    find: (key, bodyOf, fits) => {
      const outcome = known.get(key);
      if (outcome === undefined || E.isLeft(outcome.answer)) return { _tag: "Absent" };
      const made = outcome.answer.right;
      return outcome.body === bodyOf(made) ? fits(made) : { _tag: "Differs", resourceIds: [made.resourceId] };
    },
  };
};
