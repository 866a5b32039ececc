import type { CardIssuer, Declined, IssuerFailure, IssuerKey, Order, Step } from "@condor/core";
import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";

/** What the issuer says to a call whose key has made nothing yet; undefined lets it act. */
export type Declines = (step: Step, order: Order) => Declined | undefined;

/**
 * An issuer that declines. A key that has its account or card gets it again: it is too late for a no. Where declines
 * are kept, a decline is the key's answer for ever, for each count of refusals.
 */
export const declining =
  (declines: Declines) =>
  (issuer: CardIssuer): CardIssuer => {
    const made = new Set<string>();
    const kept = new Map<string, Declined>();
    const keeps = issuer.retention._tag === "For" || issuer.retention.declines === "kept";
    const asked = <A>(
      step: Step,
      key: IssuerKey,
      order: Order,
      act: TE.TaskEither<IssuerFailure, A>,
    ): TE.TaskEither<IssuerFailure, A> => {
      const seen = keeps ? `${key}/${order.refusals}` : key;
      return () => {
        const declined = made.has(seen) ? undefined : (kept.get(seen) ?? declines(step, order));
        if (declined !== undefined) {
          if (keeps) kept.set(seen, declined);
          return Promise.resolve(E.left(declined));
        }
        return act().then((answer) => {
          if (E.isRight(answer)) made.add(seen);
          return answer;
        });
      };
    };
    return {
      ...issuer,
      openAccount: (key, order) => asked("account", key, order, issuer.openAccount(key, order)),
      issueDebitCard: (key, order, account) => asked("card", key, order, issuer.issueDebitCard(key, order, account)),
    };
  };
