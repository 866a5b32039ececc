import type { IssuedAccount, IssuedCard, IssuerFailure, IssuerKey, Order } from "@condor/core";
import * as E from "#fp-ts/Either";
import { frozen } from "../frozen.js";
import { cardBody } from "./body.js";
import type { Desk, House } from "./desk.js";
import { keyAt, outcomes } from "./outcomes.js";

/** Issues cards, on accounts that the books hold for the same order and on no others. */
export const cardDesk = ({ declines, ledger, numbering }: House): Desk<IssuedCard, [account: IssuedAccount]> => {
  const settled = outcomes<IssuedCard>(declines);
  const seenAs = keyAt(declines);
  const isOf = ({ accountId }: Order, { resourceId }: IssuedAccount): boolean => {
    const entry = ledger.get(resourceId);
    return entry?.step === "account" && entry.accountId === accountId;
  };
  const issue = (key: IssuerKey, order: Order, account: IssuedAccount): E.Either<IssuerFailure, IssuedCard> => {
    if (!isOf(order, account)) return E.left({ _tag: "Contradiction", resourceIds: [account.resourceId] });
    const { customerId, cardId } = order;
    const resourceId = numbering.resourceId("card", seenAs(key, order));
    const card = frozen({ resourceId, accountResourceId: account.resourceId });
    ledger.add(frozen({ step: "card", key, resourceId, customerId, cardId, card }));
    return E.right(card);
  };
  return {
    deed: (key, order, account) => {
      const asked = { key: seenAs(key, order), body: cardBody(order, account.resourceId) };
      return {
        act: () => settled.act(asked, () => issue(key, order, account)),
        decline: (declined) => settled.decline(asked, declined),
        other: () => numbering.resourceId("account", `other than ${asked.key}`),
      };
    },
    find: (key, order) =>
      settled.find(
        seenAs(key, order),
        ({ accountResourceId }) => cardBody(order, accountResourceId),
        (card) => ({ _tag: "CardFits", card }),
      ),
  };
};
