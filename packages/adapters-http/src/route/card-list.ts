import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import type { CondorAppOptions } from "../condor-app-options.js";
import { cardOnWire } from "../customer-on-wire.js";
import { customerRoute } from "./customer-route.js";
import type { Route } from "./route.js";

/** All cards of the customer, of every back office; an unknown customer has none. */
export const cardList = (options: CondorAppOptions): Route =>
  customerRoute(options, "/card/list/:customerId", ({ customer }) =>
    E.right({
      cards: pipe(
        customer,
        O.match(
          () => [],
          ({ cards }) => cards.map(cardOnWire),
        ),
      ),
    }),
  );
