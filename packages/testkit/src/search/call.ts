import type { Action, IssuerKey, KeyRetention, Order, SettledOrder, Step } from "@condor/core";
import type { Call } from "./books.js";

export type IssuerAction = Extract<Action, { readonly _tag: "OpenAccount" | "IssueDebitCard" | "LookUp" }>;

/** An issuer that forgets refusals is asked with the same key for ever; one that keeps them, with a new one after each. */
export const keepsDeclines = (retention: KeyRetention): boolean =>
  retention._tag === "For" || retention.declines === "kept";

/** What the issuer is told: a function of the order alone. */
export const bodyOf = ({ applicant, product, accountId, cardId, attributes }: Order, step: Step): string =>
  JSON.stringify(
    step === "account"
      ? [applicant.profile, product.productId, accountId, attributes.addressType]
      : [applicant.profile, product.productId, cardId, attributes],
  );

/** The key as the issuer sees it. */
export const seenAs =
  (retention: KeyRetention) =>
  (key: IssuerKey, { refusals }: SettledOrder): string =>
    keepsDeclines(retention) ? `${key}/${refusals}` : key;

/** What an adapter makes of the core's words. */
export const callFor =
  (retention: KeyRetention) =>
  (key: IssuerKey, order: Order, on?: Call["on"]): Call => {
    const step = key.endsWith("/account") ? "account" : "card";
    const own = on === undefined ? {} : { on };
    return { step, key: seenAs(retention)(key, order), body: bodyOf(order, step), ...own };
  };

export const callOf =
  (retention: KeyRetention) =>
  (action: IssuerAction): Call =>
    callFor(retention)(
      action.key,
      action.order,
      action._tag === "IssueDebitCard" ? action.account.resourceId : undefined,
    );
