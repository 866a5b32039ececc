import type { IssuedAccount } from "../account/issued-account.js";
import type { Declined } from "../card-issuer.js";
import type { AttemptId } from "../id/id.js";
import type { Instant, Milliseconds } from "../instant.js";
import type { IssuedCard } from "../issued-card.js";
import type {
  AccountRefused,
  CardRefused,
  Created,
  Creation,
  IssuingCard,
  Lease,
  OpeningAccount,
  RefusedCreation,
  ReviewCause,
  RunningCreation,
  UnderReview,
} from "./creation.js";
import { reservedBy } from "./creation.js";
import { type Order, settled } from "./order.js";

/** Another attempt carries on, or the same one goes on holding. */
export const hold =
  (lease: Lease, now: Instant) =>
  <C extends RunningCreation>(creation: C): C => ({ ...creation, lease, dueAt: lease.until, writtenAt: now });

/** The lease is given back, nothing having been learned. */
export const release =
  (now: Instant) =>
  <C extends RunningCreation>(creation: C): C => ({
    ...creation,
    lease: { ...creation.lease, until: now },
    dueAt: now,
    writtenAt: now,
  });

/** The lease is given back after an outcome that nobody knows; recovery comes back after `delay`. */
export const postpone =
  (delay: Milliseconds, now: Instant) =>
  <C extends RunningCreation>(creation: C): C => ({
    ...release(now)(creation),
    failures: creation.failures + 1,
    dueAt: now + delay,
  });

export const recordAccount =
  (account: IssuedAccount, lease: Lease, now: Instant) =>
  (creation: OpeningAccount): IssuingCard => ({
    ...creation,
    _tag: "IssuingCard",
    account,
    lease,
    failures: 0,
    dueAt: lease.until,
    writtenAt: now,
  });

const begunOf = ({ schemaVersion, begunBy, begunAt, trustedAt }: Creation) => ({
  schemaVersion,
  begunBy,
  begunAt,
  trustedAt,
});

export const complete =
  (card: IssuedCard, createdBy: AttemptId, now: Instant) =>
  (creation: IssuingCard): Created => ({
    ...begunOf(creation),
    ...reservedBy(creation),
    _tag: "Created",
    order: settled(creation.order),
    account: creation.account,
    card,
    createdBy,
    createdAt: now,
    writtenAt: now,
  });

/** The issuer's no. Idempotency-Key and reference are released: a corrected request may use them again. */
export const refuse =
  (refusal: Declined, refusedBy: AttemptId, now: Instant) =>
  (creation: RunningCreation): AccountRefused | CardRefused => {
    const order = settled(creation.order);
    const refused = {
      ...begunOf(creation),
      order: { ...order, refusals: order.refusals + 1 },
      refusedBy,
      refusal,
      writtenAt: now,
    };
    return creation._tag === "IssuingCard"
      ? { ...refused, _tag: "CardRefused", account: creation.account }
      : { ...refused, _tag: "AccountRefused" };
  };

/** Nobody but a person moves on from here. `order` is the one that the issuer was last called with. */
export const review =
  (cause: ReviewCause, order: Order, now: Instant) =>
  (creation: RunningCreation | RefusedCreation): UnderReview => ({
    ...begunOf(creation),
    ...reservedBy(creation),
    _tag: "UnderReview",
    order,
    step: creation._tag === "OpeningAccount" || creation._tag === "AccountRefused" ? "account" : "card",
    ...("account" in creation ? { account: creation.account } : {}),
    cause,
    writtenAt: now,
  });
