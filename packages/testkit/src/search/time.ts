import { type Creation, type CustomerRecord, type Instant, isRunning, type RunningCreation } from "@condor/core";
import { memo } from "./memo.js";

/**
 * Time stands still: what passes is taken off the stored times instead, so that situations that differ only by the
 * hour are one.
 */
export const now: Instant = 1_700_000_000_000;

const day = 24 * 60 * 60 * 1_000;

/** The creation after a pause longer than any lease and back-off. */
export const lapsed = <C extends Creation>(creation: C): C =>
  isRunning(creation) && creation.dueAt > now
    ? { ...creation, lease: { ...creation.lease, until: now }, dueAt: now }
    : creation;

export const lapsedRecord = memo((record: CustomerRecord): CustomerRecord => {
  const { creation: held } = record;
  if (held === undefined) return record;
  const creation = lapsed(held.creation);
  return creation === held.creation ? record : { ...record, creation: { ...held, creation } };
});

/** A day later: doubt has become too old, and the issuer may have forgotten its keys. */
export const dayLater = (record: CustomerRecord): CustomerRecord => {
  const { creation: held } = lapsedRecord(record);
  if (held === undefined) return record;
  const { begunAt, trustedAt, writtenAt } = held.creation;
  const past = { begunAt: begunAt - day, trustedAt: trustedAt - day, writtenAt: writtenAt - day };
  const creation = { ...held.creation, ...past };
  return { ...record, creation: { ...held, creation } };
};

const mostFailures = 2;

/** How long a back-off is, and so how many failures it counts, matters to nobody here: only whether it is over. */
export const evened = (creation: Creation): Creation => {
  if (!isRunning(creation)) return creation;
  const failures = Math.min(creation.failures, mostFailures);
  return creation.lease.until <= now && creation.dueAt > now
    ? { ...creation, failures, dueAt: now + 1 }
    : { ...creation, failures };
};

export const isLeased = (creation: RunningCreation): boolean => creation.lease.until > now;
