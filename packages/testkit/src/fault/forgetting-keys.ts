import type { CardIssuer, Finding, Instant, IssuerKey, Milliseconds, Order } from "@condor/core";
import * as E from "#fp-ts/Either";

interface Kept {
  readonly since: Instant;
  /** How often the issuer has forgotten the key. */
  readonly forgotten: number;
}

const nthKey = (key: IssuerKey, nth: number): IssuerKey => {
  const [, client = "", customer = "", step = ""] = key.split("/");
  return nth === 0 ? key : `condor/${client}.${nth}/${customer}/${step === "card" ? "card" : "account"}`;
};

/**
 * An issuer that keeps a key, and what it came to, for a time from its first use; after it the same key makes another
 * thing. Its books still have everything. To be put around an issuer that keeps declines.
 */
export const forgettingKeys =
  (now: () => Instant, duration: Milliseconds) =>
  (issuer: CardIssuer): CardIssuer => {
    const known = new Map<string, Kept>();
    const keptAs = (key: IssuerKey, { refusals }: Order): IssuerKey => {
      const name = `${key}/${refusals}`;
      const { since, forgotten } = known.get(name) ?? { since: now(), forgotten: 0 };
      const kept = now() - since > duration ? { since: now(), forgotten: forgotten + 1 } : { since, forgotten };
      known.set(name, kept);
      return nthKey(key, kept.forgotten);
    };
    return {
      ...issuer,
      retention: { _tag: "For", duration },
      openAccount: (key, order) => () => issuer.openAccount(keptAs(key, order), order)(),
      issueDebitCard: (key, order, account) => () => issuer.issueDebitCard(keptAs(key, order), order, account)(),
      findByKey: (key, order) => async () => {
        const absent: E.Either<never, Finding> = E.right({ _tag: "Absent" });
        for (let nth = known.get(`${key}/${order.refusals}`)?.forgotten ?? 0; nth >= 0; nth -= 1) {
          const found = await issuer.findByKey(nthKey(key, nth), order)();
          if (E.isLeft(found) || found.right._tag !== "Absent") return found;
        }
        return absent;
      },
    };
  };
