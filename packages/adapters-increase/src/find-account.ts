import type { Finding, IssuerKey, OutcomeUnknown, ResourceId } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { Account, isAccountAsked } from "./answer/account.js";
import { AccountNumber, isNumberAsked } from "./answer/account-number.js";
import { Entity, isEntityWhole } from "./answer/entity.js";
import { issuedAccount } from "./issued-account.js";
import { entityKey, partKey } from "./key-of.js";
import { madeWith } from "./made-with.js";
import type { Owner } from "./mapping/entity.js";
import type { Plan } from "./mapping/plan.js";
import type { Bank } from "./wire/bank.js";

type Found<A> = TE.TaskEither<OutcomeUnknown, A>;

/** The entity that the order's owner is, if Increase's is that one in all that it shows. */
const ownerFound = (bank: Bank, key: IssuerKey, owner: Owner): Found<ResourceId | undefined> => {
  if (owner._tag === "Stored") return TE.right(owner.entityId);
  const part = entityKey(key, owner.body);
  return pipe(
    madeWith(bank, "/entities", Entity, part),
    TE.map((all) => all.find((shown) => isEntityWhole(part, owner.body, shown))?.id),
  );
};

const differs = (account: Account): Finding => ({ _tag: "Differs", resourceIds: [account.id] });

const numbered = (bank: Bank, key: IssuerKey, { accountNumber }: Plan, account: Account): Found<Finding> => {
  const part = partKey(key, "number");
  return pipe(
    madeWith(bank, "/account_numbers", AccountNumber, part),
    TE.chainEitherK((all) => {
      const number = all.find((shown) => isNumberAsked(part, accountNumber, account.id, shown));
      if (number === undefined) return E.right(differs(account));
      return pipe(
        issuedAccount(account.id, number),
        E.map((issued): Finding => ({ _tag: "AccountFits", account: issued })),
      );
    }),
  );
};

/** An account without its number does not fit: nobody could pay into it. The same call makes it whole. */
export const findAccount = (bank: Bank, key: IssuerKey, plan: Plan | undefined): Found<Finding> =>
  pipe(
    madeWith(bank, "/accounts", Account, key),
    TE.chain(([account]) => {
      if (account === undefined) return TE.right<OutcomeUnknown, Finding>({ _tag: "Absent" });
      if (plan === undefined) return TE.right(differs(account));
      return pipe(
        ownerFound(bank, key, plan.owner),
        TE.chain((entityId) =>
          entityId !== undefined && isAccountAsked(key, plan.account, entityId, account)
            ? numbered(bank, key, plan, account)
            : TE.right(differs(account)),
        ),
      );
    }),
  );
