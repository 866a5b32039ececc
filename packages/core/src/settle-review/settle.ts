import * as E from "#fp-ts/Either";
import { match } from "ts-pattern";
import type { Finding, KeyRetention } from "../card-issuer.js";
import type { AccountRefused, CardRefused, Created, RunningCreation, UnderReview } from "../creation/creation.js";
import { reservedBy } from "../creation/creation.js";
import { settled } from "../creation/order.js";
import type { AttemptId } from "../id/id.js";
import type { Instant } from "../instant.js";
import { storable } from "../schema/well-formed.js";
import type { Timings } from "../timings.js";

/** What an operator may do with a review. `evidence` says what the issuer's books show: 1 to 500 characters. */
export type ReviewMove =
  | { readonly _tag: "Resume" }
  | { readonly _tag: "Adopt" }
  | { readonly _tag: "Refuse"; readonly evidence: string };

/** The issuer may have forgotten the key: asking again could open a second account. */
export interface BeyondRetention {
  readonly _tag: "BeyondRetention";
}
/** The creation was begun at another issuer than the one that is live. */
export interface AnotherIssuer {
  readonly _tag: "AnotherIssuer";
  readonly begunAt: string;
}
/** The issuer's books hold nothing that fits the order, so there is nothing to adopt. */
export interface NothingFits {
  readonly _tag: "NothingFits";
}
/** The issuer's books hold what was ordered: it must be adopted, not refused. */
export interface ResourceStands {
  readonly _tag: "ResourceStands";
}
export type MoveRefused = BeyondRetention | AnotherIssuer | NothingFits | ResourceStands;

export interface SettleFacts {
  readonly review: UnderReview;
  /** What the issuer's books say of the step's key; not asked for a resume. */
  readonly finding?: Finding;
  readonly issuer: { readonly name: string; readonly retention: KeyRetention };
  readonly attemptId: AttemptId;
  readonly timings: Timings;
  readonly now: Instant;
}

type Settled = RunningCreation | AccountRefused | CardRefused | Created;

const begun = ({ review: { schemaVersion, begunBy, begunAt }, now }: SettleFacts) =>
  ({ schemaVersion, begunBy, begunAt, trustedAt: now, writtenAt: now }) as const;

const running = (facts: SettleFacts) => ({
  ...begun(facts),
  ...reservedBy(facts.review),
  order: facts.review.order,
  lease: { holder: facts.attemptId, until: facts.now },
  failures: 0,
  dueAt: facts.now,
});

const resumed = (facts: SettleFacts): E.Either<MoveRefused, Settled> => {
  const { review, issuer, timings, now } = facts;
  const kept = issuer.retention._tag === "For" ? issuer.retention.duration : Number.POSITIVE_INFINITY;
  if (now - review.begunAt > kept - timings.doubtMargin) return E.left({ _tag: "BeyondRetention" });
  return E.right(
    review.step === "card" && review.account !== undefined
      ? { ...running(facts), _tag: "IssuingCard", account: review.account }
      : { ...running(facts), _tag: "OpeningAccount" },
  );
};

const adopted = (facts: SettleFacts): E.Either<MoveRefused, Settled> => {
  const { review, finding, attemptId, now } = facts;
  if (finding?._tag === "AccountFits" && review.step === "account")
    return E.right({ ...running(facts), _tag: "IssuingCard", account: finding.account });
  if (finding?._tag !== "CardFits" || review.account === undefined) return E.left({ _tag: "NothingFits" });
  return E.right({
    ...begun(facts),
    ...reservedBy(review),
    _tag: "Created",
    order: settled(review.order),
    account: review.account,
    card: finding.card,
    createdBy: attemptId,
    createdAt: now,
  });
};

const refused = (facts: SettleFacts, reason: string): E.Either<MoveRefused, Settled> => {
  const { review, finding, attemptId } = facts;
  if (finding?._tag === "AccountFits" || finding?._tag === "CardFits") return E.left({ _tag: "ResourceStands" });
  // Not counted: the issuer keeps no decline for this key, and a call that is still on its way must meet the same one.
  const end = {
    ...begun(facts),
    order: settled(review.order),
    refusedBy: attemptId,
    refusal: { _tag: "Declined", subCode: "review", title: "Refused after review", reason: storable(reason) },
  } as const;
  return E.right(
    review.account === undefined
      ? { ...end, _tag: "AccountRefused" }
      : { ...end, _tag: "CardRefused", account: review.account },
  );
};

/** Where an operator's move leads, or why it is not offered. Pure. */
export const settle = (facts: SettleFacts, move: ReviewMove): E.Either<MoveRefused, Settled> => {
  const { review, issuer } = facts;
  if (review.order.issuer.name !== issuer.name)
    return E.left({ _tag: "AnotherIssuer", begunAt: review.order.issuer.name });
  return match(move)
    .with({ _tag: "Resume" }, () => resumed(facts))
    .with({ _tag: "Adopt" }, () => adopted(facts))
    .with({ _tag: "Refuse" }, ({ evidence }) => refused(facts, evidence))
    .exhaustive();
};
