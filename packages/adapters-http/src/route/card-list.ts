import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import type { CondorAppOptions } from "../condor-app-options.js";
import { cardListOperation, CardsShown } from "../operation/card-list.js";
import { customerRoute } from "./customer-route.js";
import type { Route } from "./route.js";

/** All cards of the customer, of every back office; an unknown customer has none. */
export const cardList = (options: CondorAppOptions): Route =>
  customerRoute(options, cardListOperation, ({ customer }) =>
    pipe(
      customer,
      O.match(
        () => ({ cards: [] }),
        ({ cards }) => ({ cards }),
      ),
      CardsShown.encode,
      E.right,
    ),
  );
