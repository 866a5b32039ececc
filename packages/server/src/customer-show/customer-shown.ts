import { customerOnWire } from "@condor/adapters-http";
import type { JournalEntry } from "@condor/adapters-postgres";
import { customerOf, type CustomerRecord } from "@condor/core";
import { creationShown } from "./creation-shown.js";

export interface ShownOptions {
  /** Documents' numbers by their last four characters, as for a caller who may not see them. */
  readonly isMasked: boolean;
  readonly journal: ReadonlyArray<JournalEntry>;
}

/** A customer as the API shows it, and what the store knows besides: JSON for people. */
export const customerShown = (record: CustomerRecord, { isMasked, journal }: ShownOptions): string => {
  const { version, erased, creation } = record;
  const shown = {
    customer: customerOnWire(isMasked ? ["read"] : ["read", "pii:read"])(customerOf(record)),
    version,
    ...(erased === true ? { erased } : {}),
    ...(creation === undefined ? {} : { creation: creationShown(creation), journal }),
  };
  return `${JSON.stringify(shown, undefined, 2)}\n`;
};
