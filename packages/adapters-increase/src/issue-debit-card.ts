import type { IssuedAccount, IssuedCard, IssuerFailure, IssuerKey, Order, ResourceId } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { Card, isCardAsked } from "./answer/card.js";
import { isPlasticAsked, Plastic } from "./answer/plastic.js";
import { partKey } from "./key-of.js";
import { type Plan, planOf } from "./mapping/plan.js";
import { declinedAsUnfit } from "./mapping/unfit.js";
import { after, before, contradiction } from "./outcome.js";
import type { Bank } from "./wire/bank.js";

type Step<A> = TE.TaskEither<IssuerFailure, A>;

const theCard = (bank: Bank, key: IssuerKey, { card }: Plan, on: ResourceId): Step<ResourceId> =>
  pipe(
    bank.make("/cards", Card, key, { ...card, account_id: on }),
    before(bank, key),
    TE.filterOrElse(
      (shown) => isCardAsked(key, card, on, shown),
      ({ id }) => contradiction(id),
    ),
    TE.map(({ id }) => id),
  );

const thePlastic = (bank: Bank, key: IssuerKey, { plastic }: Plan, cardId: ResourceId): Step<ResourceId> => {
  if (plastic === undefined) return TE.right(cardId);
  const part = partKey(key, "plastic");
  return pipe(
    bank.make("/physical_cards", Plastic, part, { ...plastic, card_id: cardId }),
    TE.mapLeft(after(cardId)),
    TE.filterOrElse(
      (shown) => isPlasticAsked(part, cardId, shown),
      ({ id }) => contradiction(cardId, id),
    ),
    TE.map(() => cardId),
  );
};

/** The card, and its plastic where the product is physical. */
export const issueDebitCard =
  (bank: Bank) =>
  (key: IssuerKey, order: Order, account: IssuedAccount): Step<IssuedCard> =>
    pipe(
      TE.fromEither(planOf(order)),
      TE.mapLeft((all): IssuerFailure => declinedAsUnfit(all)),
      TE.chain((plan) =>
        pipe(
          theCard(bank, key, plan, account.resourceId),
          TE.chain((cardId) => thePlastic(bank, key, plan, cardId)),
        ),
      ),
      TE.map((resourceId) => ({ resourceId, accountResourceId: account.resourceId })),
    );
