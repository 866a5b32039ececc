import type { IssuedAccount, IssuerFailure, IssuerKey, Order, ResourceId } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { Account, isAccountAsked } from "./answer/account.js";
import { AccountNumber, isNumberAsked } from "./answer/account-number.js";
import { Entity, isEntityAsked } from "./answer/entity.js";
import { issuedAccount } from "./issued-account.js";
import { entityKey, partKey } from "./key-of.js";
import { type Plan, planOf } from "./mapping/plan.js";
import { declinedAsUnfit } from "./mapping/unfit.js";
import { after, before, contradiction } from "./outcome.js";
import type { Bank } from "./wire/bank.js";

type Step<A> = TE.TaskEither<IssuerFailure, A>;

const theOwner = (bank: Bank, key: IssuerKey, { owner }: Plan): Step<ResourceId> => {
  if (owner._tag === "Stored") return TE.right(owner.entityId);
  const part = entityKey(key, owner.body);
  return pipe(
    bank.make("/entities", Entity, part, owner.body),
    before(bank, key),
    TE.filterOrElse(
      (shown) => isEntityAsked(part, owner.body, shown),
      ({ id }) => contradiction(id),
    ),
    TE.map(({ id }) => id),
  );
};

const theAccount = (bank: Bank, key: IssuerKey, { account }: Plan, entityId: ResourceId): Step<ResourceId> =>
  pipe(
    bank.make("/accounts", Account, key, { ...account, entity_id: entityId }),
    before(bank, key),
    TE.filterOrElse(
      (shown) => isAccountAsked(key, account, entityId, shown),
      ({ id }) => contradiction(id),
    ),
    TE.map(({ id }) => id),
  );

const theNumber = (bank: Bank, key: IssuerKey, { accountNumber }: Plan, accountId: ResourceId): Step<IssuedAccount> => {
  const part = partKey(key, "number");
  return pipe(
    bank.make("/account_numbers", AccountNumber, part, { ...accountNumber, account_id: accountId }),
    TE.mapLeft(after(accountId)),
    TE.filterOrElse(
      (shown) => isNumberAsked(part, accountNumber, accountId, shown),
      (shown) => contradiction(accountId, shown.id),
    ),
    TE.chainEitherKW((shown) => issuedAccount(accountId, shown)),
  );
};

/** Entity, account, account number: to resume is to make the same calls again. */
export const openAccount =
  (bank: Bank) =>
  (key: IssuerKey, order: Order): Step<IssuedAccount> =>
    pipe(
      TE.fromEither(planOf(order)),
      TE.mapLeft((all): IssuerFailure => declinedAsUnfit(all)),
      TE.chain((plan) =>
        pipe(
          theOwner(bank, key, plan),
          TE.chain((entityId) => theAccount(bank, key, plan, entityId)),
          TE.chain((accountId) => theNumber(bank, key, plan, accountId)),
        ),
      ),
    );
