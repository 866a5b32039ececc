import type { IssuedAccount, IssuerKey, Order } from "@condor/core";
import * as E from "#fp-ts/Either";
import { frozen } from "../frozen.js";
import { accountBody } from "./body.js";
import type { Desk, House } from "./desk.js";
import { keyAt, outcomes } from "./outcomes.js";
import { routingOf } from "./routing/routing.js";

const countryOf = ({ applicant, attributes }: Order): string | undefined =>
  applicant.profile.addresses?.find(({ type }) => type === attributes.addressType)?.countryCodeA3;

/** Opens accounts. */
export const accountDesk = ({ declines, ledger, numbering }: House): Desk<IssuedAccount, []> => {
  const settled = outcomes<IssuedAccount>(declines);
  const seenAs = keyAt(declines);
  const open = (key: IssuerKey, order: Order): IssuedAccount => {
    const { customerId, accountId } = order;
    const resourceId = numbering.resourceId("account", seenAs(key, order));
    const accountNumber = numbering.accountNumber(seenAs(key, order));
    const account = frozen({ resourceId, accountNumber, routing: routingOf(countryOf(order), accountNumber) });
    ledger.add(frozen({ step: "account", key, resourceId, customerId, accountId, account }));
    return account;
  };
  return {
    deed: (key, order) => {
      const asked = { key: seenAs(key, order), body: accountBody(order) };
      return {
        act: () => settled.act(asked, () => E.right(open(key, order))),
        decline: (declined) => settled.decline(asked, declined),
        other: () => numbering.resourceId("account", `other than ${asked.key}`),
      };
    },
    find: (key, order) =>
      settled.find(
        seenAs(key, order),
        () => accountBody(order),
        (account) => ({ _tag: "AccountFits", account }),
      ),
  };
};
