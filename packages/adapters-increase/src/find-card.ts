import type { Finding, IssuerKey, OutcomeUnknown } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { Account } from "./answer/account.js";
import { Card, isCardWhole } from "./answer/card.js";
import { isPlasticWhole, Plastic } from "./answer/plastic.js";
import { accountKey, partKey } from "./key-of.js";
import { madeWith } from "./made-with.js";
import type { Plan } from "./mapping/plan.js";
import type { Bank } from "./wire/bank.js";

type Found<A> = TE.TaskEither<OutcomeUnknown, A>;

const differs = (card: Card): Finding => ({ _tag: "Differs", resourceIds: [card.id] });

/** The card is on the account that the order's own key has opened, and on no other. */
const isOnItsAccount = (bank: Bank, key: IssuerKey, { account }: Plan, card: Card): Found<boolean> =>
  pipe(
    madeWith(bank, "/accounts", Account, accountKey(key)),
    TE.map((all) => all.some(({ id, name }) => id === card.account_id && name === account.name)),
  );

/** A virtual product has no plastic, a physical one has the plastic that was ordered. */
const hasItsPlastic = (bank: Bank, key: IssuerKey, { plastic }: Plan, card: Card): Found<boolean> => {
  const part = partKey(key, "plastic");
  return pipe(
    madeWith(bank, "/physical_cards", Plastic, part),
    TE.map((all) =>
      plastic === undefined ? all.length === 0 : all.some((shown) => isPlasticWhole(part, plastic, card.id, shown)),
    ),
  );
};

const judged = (bank: Bank, key: IssuerKey, plan: Plan, card: Card): Found<Finding> =>
  pipe(
    isOnItsAccount(bank, key, plan, card),
    TE.chain((is) => (is ? hasItsPlastic(bank, key, plan, card) : TE.right(false))),
    TE.map(
      (fits): Finding =>
        fits && isCardWhole(key, plan.card, card.account_id, card)
          ? { _tag: "CardFits", card: { resourceId: card.id, accountResourceId: card.account_id } }
          : differs(card),
    ),
  );

export const findCard = (bank: Bank, key: IssuerKey, plan: Plan | undefined): Found<Finding> =>
  pipe(
    madeWith(bank, "/cards", Card, key),
    TE.chain(([card]) => {
      if (card === undefined) return TE.right<OutcomeUnknown, Finding>({ _tag: "Absent" });
      return plan === undefined ? TE.right(differs(card)) : judged(bank, key, plan, card);
    }),
  );
