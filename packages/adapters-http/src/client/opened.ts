import { type CreateRequest, type Customer, condor, type Opened } from "@condor/core";
import * as O from "#fp-ts/Option";
import { pipe } from "#fp-ts/function";
import * as RA from "#fp-ts/ReadonlyArray";

interface Kept {
  readonly backOffice: string;
}
const isOurs = ({ backOffice }: Kept): boolean => backOffice === condor;

/**
 * What a success opened: the customer's account and card here, of which it has one each. The card's reference is not
 * on the wire; it is the one that was asked for.
 */
export const opened = ({ cardAttributes }: CreateRequest, customer: Customer, replayed: boolean): O.Option<Opened> =>
  pipe(
    O.Do,
    O.apS("account", pipe(customer.accounts, RA.findLast(isOurs))),
    O.apS("card", pipe(customer.cards, RA.findLast(isOurs))),
    O.map(({ account, card }) => {
      const { reference } = cardAttributes ?? {};
      return { customer, account, card: reference === undefined ? card : { ...card, reference }, replayed };
    }),
  );
