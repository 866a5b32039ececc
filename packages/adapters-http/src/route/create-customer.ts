import { CreateRequest, create, type Fault, patiently } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { body } from "../body/body.js";
import type { CondorAppOptions } from "../condor-app-options.js";
import { customerOnWire } from "../customer-on-wire.js";
import { guarded } from "../guarded.js";
import { refused, type Route } from "./route.js";

const header = "Idempotency-Key";

/** A key that is not honoured would promise what is not kept, so it is never passed over. */
const keyFaults = ({ headers }: Request): ReadonlyArray<Fault> =>
  headers.has(header)
    ? [
        {
          instancePath: "",
          schemaPath: `#/headers/${header}/not`,
          keyword: "not",
          params: { header },
          message: `header ${header} is not supported yet`,
        },
      ]
    : [];

/** Opens an account and issues its card, once per customer. Waits a while where another request is at it. */
export const createCustomer = ({ clock, portsOf, timings }: CondorAppOptions): Route => ({
  _tag: "GrantedRoute",
  method: "POST",
  path: "/condor/customer/create",
  deprecated: true,
  scope: "create",
  reply: ({ request, grant: { client, scopes } }) =>
    pipe(
      body(CreateRequest, keyFaults)(request),
      TE.matchE(
        (error) => T.of(refused(error)),
        (asked) =>
          pipe(
            guarded(() =>
              patiently(clock, timings)(create(portsOf(client), timings))(asked, { signal: request.signal }),
            ),
            TE.chainW(TE.fromEither),
            TE.map(({ customer }) => customerOnWire(scopes)(customer)),
            T.map((result) => ({ result, customerId: asked.customerId })),
          ),
      ),
    ),
});
