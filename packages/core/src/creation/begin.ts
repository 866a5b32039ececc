import type { Admission } from "../admission/admit.js";
import type { IdempotencyKey } from "../create-request/idempotency-key.js";
import type { AccountId, CardId } from "../id/id.js";
import type { Instant } from "../instant.js";
import { type Lease, type RefusedCreation, reserved, type RunningCreation } from "./creation.js";
import type { Order, OrderedFrom } from "./order.js";

export interface BeginOptions {
  readonly admission: Admission;
  readonly previous?: RefusedCreation;
  readonly drawn: { readonly accountId: AccountId; readonly cardId: CardId };
  readonly issuer: OrderedFrom;
  readonly lease: Lease;
  readonly idempotencyKey?: IdempotencyKey;
  readonly now: Instant;
}

const orderOf = ({ admission, previous, drawn, issuer }: BeginOptions): Order => {
  // The account of a refused card is at its own issuer: another one is not asked for a card on it.
  const bound = previous?._tag === "CardRefused" ? previous.order.issuer : issuer;
  return {
    customerId: admission.customer.customerId,
    accountId: previous?.order.accountId ?? drawn.accountId,
    cardId: previous?.order.cardId ?? drawn.cardId,
    product: admission.product,
    attributes: admission.attributes,
    issuer: bound.name === issuer.name ? issuer : bound,
    request: admission.request,
    refusals: previous?.order.refusals ?? 0,
    applicant: admission.customer,
  };
};

const running = <T extends RunningCreation["_tag"]>(_tag: T, options: BeginOptions) => {
  const { admission, lease, idempotencyKey, now } = options;
  return {
    _tag,
    schemaVersion: 1,
    begunBy: lease.holder,
    begunAt: now,
    trustedAt: now,
    writtenAt: now,
    order: orderOf(options),
    lease,
    failures: 0,
    dueAt: lease.until,
    ...reserved(idempotencyKey, admission.attributes.reference),
  } as const;
};

/** The intent, stored before the issuer is called. The ids, and an account already open, outlive a refusal. */
export const begin = (options: BeginOptions): RunningCreation =>
  options.previous?._tag === "CardRefused"
    ? { ...running("IssuingCard", options), account: options.previous.account }
    : running("OpeningAccount", options);
