import { type Customer, CustomerId, customerOf, parse } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { CondorAppOptions } from "../condor-app-options.js";
import { guarded } from "../guarded.js";
import type { HttpError } from "../http-error.js";
import type { Operation } from "../operation/operation.js";
import type { Scope } from "../scope.js";
import type { Route } from "./route.js";

export interface Asked {
  /** As it stands in the path. */
  readonly customerId: string;
  readonly customer: O.Option<Customer>;
  readonly scopes: ReadonlyArray<Scope>;
}

type CustomerOperation = Operation & { readonly path: `/${string}/:customerId`; readonly scope: Scope };

/** A route that reads the customer in its path. Text that is no customer id names no customer. */
export const customerRoute = (
  { portsOf }: CondorAppOptions,
  operation: CustomerOperation,
  say: (asked: Asked) => E.Either<HttpError, unknown>,
): Route => ({
  _tag: "GrantedRoute",
  ...operation,
  reply: ({ param, grant: { client, scopes } }) => {
    const text = param("customerId") ?? "";
    return pipe(
      parse(CustomerId)(text),
      E.matchW(
        () => T.of({ result: say({ customerId: text, customer: O.none, scopes }) }),
        (customerId) =>
          pipe(
            guarded(() => portsOf(client).customers.find(customerId)),
            TE.chainW(TE.fromEither),
            TE.map(O.map(customerOf)),
            TE.chainEitherKW((customer) => say({ customerId, customer, scopes })),
            T.map((result) => ({ result, customerId })),
          ),
      ),
    );
  },
});
