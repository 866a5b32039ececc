import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import type { CondorAppOptions } from "../condor-app-options.js";
import { accountListOperation, AccountsShown } from "../operation/account-list.js";
import { customerRoute } from "./customer-route.js";
import type { Route } from "./route.js";

/** All accounts of the customer, of every back office; an unknown customer has none. */
export const accountList = (options: CondorAppOptions): Route =>
  customerRoute(options, accountListOperation, ({ customer }) =>
    pipe(
      customer,
      O.match(
        () => ({ accounts: [] }),
        ({ accounts }) => ({ accounts }),
      ),
      AccountsShown.encode,
      E.right,
    ),
  );
