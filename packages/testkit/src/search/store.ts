import type { AdvanceAnswer, BeginAnswer, CustomerRecord, IdempotencyKey, Version } from "@condor/core";
import { isRefused } from "@condor/core";
import * as O from "#fp-ts/Option";
import type { Write } from "./message.js";

export interface Written {
  readonly record: CustomerRecord;
  readonly answer: BeginAnswer | AdvanceAnswer;
}

/** Versions do not come back: a write that is not current will never be. */
export const isCurrent = ({ version, creation }: CustomerRecord, write: Write): boolean =>
  write._tag === "Advance"
    ? creation?.version === write.version
    : version === write.customerVersion &&
      creation?.version === write.refusedVersion &&
      (creation === undefined || isRefused(creation.creation));

/** What the promises of `begin` and `advance` leave no choice about; `next` is the version that is written. */
export const written =
  (next: Version) =>
  (write: Write, record: CustomerRecord): Written =>
    isCurrent(record, write)
      ? {
          record: { ...record, creation: { creation: write.creation, version: next } },
          answer: { _tag: "Written", version: next },
        }
      : { record, answer: { _tag: "Stale" } };

/** The customer whose creation holds the key, of this one customer. */
export const foundByKey = (record: CustomerRecord, key: IdempotencyKey): O.Option<CustomerRecord> => {
  const creation = record.creation?.creation;
  return creation !== undefined && !isRefused(creation) && creation.idempotencyKey === key ? O.some(record) : O.none;
};
