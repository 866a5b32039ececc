import { type CreateOptions, CreateRequest, create, type Fault, patiently } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { body } from "../body/body.js";
import type { CondorAppOptions } from "../condor-app-options.js";
import { customerOnWire } from "../customer-on-wire.js";
import { guarded } from "../guarded.js";
import { idempotencyKeyOf } from "../idempotency-key-header.js";
import { createCustomerOperation } from "../operation/create-customer.js";
import { withinQuota } from "../quota/within-quota.js";
import { refused, type Route } from "./route.js";

/** Says that the answer repeats an earlier one: nothing was made now. */
const replayed = { "Idempotency-Replayed": "true" };

const keyFaults = (request: Request): ReadonlyArray<Fault> => {
  const key = idempotencyKeyOf(request);
  return E.isLeft(key) ? key.left : [];
};

/** What the request says beside its body. By now its key is known to be sound. */
const optionsOf = (request: Request): CreateOptions =>
  pipe(
    idempotencyKeyOf(request),
    E.match(
      () => ({ signal: request.signal }),
      (idempotencyKey) => ({
        signal: request.signal,
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      }),
    ),
  );

/** Opens an account and issues its card, once per customer. Waits a while where another request is at it. */
export const createCustomer = ({ clock, creationQuota, portsOf, timings }: CondorAppOptions): Route => ({
  _tag: "GrantedRoute",
  ...createCustomerOperation,
  reply: ({ request, grant: { client, scopes } }) =>
    pipe(
      withinQuota(creationQuota)(client),
      TE.chainW(() => body(CreateRequest, keyFaults)(request)),
      TE.matchE(
        (error) => T.of(refused(error)),
        (asked) =>
          pipe(
            guarded(() => patiently(clock, timings)(create(portsOf(client), timings))(asked, optionsOf(request))),
            TE.chainW(TE.fromEither),
            T.map((opened) => ({
              result: pipe(
                opened,
                E.map(({ customer }) => customerOnWire(scopes)(customer)),
              ),
              customerId: asked.customerId,
              ...(E.isRight(opened) && opened.right.replayed ? { headers: replayed, replayed: true as const } : {}),
            })),
          ),
      ),
    ),
});
