import {
  type Creation,
  type Instant,
  isRefused,
  isRunning,
  reservedBy,
  type RunningCreation,
  type VersionedCreation,
} from "@condor/core";

const lastDate = 8_640_000_000_000_000;

/** RFC 3339; an instant that no calendar has is told in milliseconds since 1970. */
const timeOf = (instant: Instant): string | number => (instant <= lastDate ? new Date(instant).toISOString() : instant);

const runningShown = ({ lease, failures, dueAt }: RunningCreation) => ({
  lease: { holder: lease.holder, until: timeOf(lease.until) },
  failures,
  dueAt: timeOf(dueAt),
});

/** What only creations of this state have. */
const ofState = (creation: Creation): object => {
  if (isRunning(creation)) return runningShown(creation);
  if (isRefused(creation)) return { refusedBy: creation.refusedBy, refusal: creation.refusal };
  return creation._tag === "UnderReview"
    ? { step: creation.step, cause: creation.cause }
    : { createdBy: creation.createdBy, createdAt: timeOf(creation.createdAt) };
};

const issued = (creation: Creation): object => ({
  ...("account" in creation && creation.account !== undefined ? { issuedAccount: creation.account.resourceId } : {}),
  ...("card" in creation ? { issuedCard: creation.card.resourceId } : {}),
});

/** A creation for whoever looks after it: everything but the applicant and what was asked for. */
export const creationShown = ({ creation, version }: VersionedCreation): object => ({
  state: creation._tag,
  version,
  begunBy: creation.begunBy,
  begunAt: timeOf(creation.begunAt),
  trustedAt: timeOf(creation.trustedAt),
  writtenAt: timeOf(creation.writtenAt),
  ...ofState(creation),
  ...reservedBy(creation),
  accountId: creation.order.accountId,
  cardId: creation.order.cardId,
  ...issued(creation),
  issuer: creation.order.issuer,
  refusals: creation.order.refusals,
});
