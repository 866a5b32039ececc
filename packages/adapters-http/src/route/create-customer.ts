import { type CreateOptions, CreateRequest, create, type Fault, patiently } from "@condor/core";
import * as E from "#fp-ts/Either";
import { identity, pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import { body } from "../body/body.js";
import type { CondorAppOptions } from "../condor-app-options.js";
import { customerOnWire } from "../customer-on-wire.js";
import { guarded } from "../guarded.js";
import { idempotencyKeyOf } from "../idempotency-key-header.js";
import { createCustomerOperation } from "../operation/create-customer.js";
import { withinQuota } from "../quota/within-quota.js";
import { type GrantedCall, refused, type Reply, type Route } from "./route.js";

/** Says that the answer repeats an earlier one: nothing was made now. */
const replayedHeaders = { "Idempotency-Replayed": "true" };

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

const created =
  ({ clock, portsOf, timings, aroundCreate = identity }: CondorAppOptions) =>
  ({ request, grant: { client, scopes } }: GrantedCall, asked: CreateRequest): T.Task<Reply> =>
  async () => {
    const answered = await guarded(() =>
      patiently(clock, timings)(aroundCreate(create(portsOf(client), timings)))(asked, optionsOf(request)),
    )();
    const { customerId } = asked;
    if (E.isLeft(answered)) return { result: answered, customerId };
    const opened = answered.right;
    if (E.isLeft(opened)) return { result: opened, customerId };
    const { customer, replayed } = opened.right;
    const said = { result: E.right(customerOnWire(scopes)(customer)), customerId };
    return replayed ? { ...said, headers: replayedHeaders, replayed } : said;
  };

/** Opens an account and issues its card, once per customer. Waits a while where another request is at it. */
export const createCustomer = (options: CondorAppOptions): Route => ({
  _tag: "GrantedRoute",
  ...createCustomerOperation,
  reply: (call) => async () => {
    const within = await withinQuota(options.creationQuota)(call.grant.client)();
    if (E.isLeft(within)) return refused(within.left);
    const asked = await body(CreateRequest, { others: keyFaults })(call.request)();
    return E.isLeft(asked) ? refused(asked.left) : created(options)(call, asked.right)();
  },
});
