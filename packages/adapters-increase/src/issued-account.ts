import { IssuedAccount, type OutcomeUnknown, type ResourceId } from "@condor/core";
import * as E from "#fp-ts/Either";
import type { AccountNumber } from "./answer/account-number.js";

const unreadable: OutcomeUnknown = { _tag: "OutcomeUnknown", cause: "an account number that cannot be read" };

/** The account is the one that Increase calls account; where money reaches it stands in its account number. */
export const issuedAccount = (
  resourceId: ResourceId,
  { account_number: accountNumber, routing_number: routingNumber }: AccountNumber,
): E.Either<OutcomeUnknown, IssuedAccount> => {
  const account = { resourceId, accountNumber, routing: { _tag: "UsRouting", routingNumber, others: {} } };
  return E.fromPredicate(IssuedAccount.is, () => unreadable)(account);
};
