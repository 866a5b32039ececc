import { memoryCardIssuer } from "@condor/adapters-memory";
import type { Finding, IssuerKey, Order, OutcomeUnknown } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";

/** The key of the account that a key's card stands on. */
export const accountKeyOf = (key: IssuerKey): IssuerKey => {
  const [, client = "", customerId = ""] = key.split("/");
  return `condor/${client}/${customerId}/account`;
};

const toNothing = T.map((): void => undefined);

/**
 * What a key makes depends on key and order alone: an issuer without a script makes again what another process made,
 * and tells whether it fits.
 */
export const madeAgain = (key: IssuerKey, order: Order): TE.TaskEither<OutcomeUnknown, Finding> => {
  const twin = memoryCardIssuer();
  const account = twin.openAccount(accountKeyOf(key), order);
  const made = key.endsWith("/account")
    ? toNothing(account)
    : pipe(
        account,
        TE.chain((opened) => twin.issueDebitCard(key, order, opened)),
        toNothing,
      );
  return pipe(
    made,
    T.chain(() => twin.findByKey(key, order)),
  );
};
