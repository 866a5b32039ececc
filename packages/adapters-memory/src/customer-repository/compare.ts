import {
  type Advance,
  type AdvanceAnswer,
  type BeginAnswer,
  type Beginning,
  type CustomerRecord,
  isRefused,
  type Stale,
  type Written,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import type { CustomerTable } from "./customer-table.js";

type Turned<Answer> = Exclude<Answer, Written>;

const mayBegin = ({ version, creation }: CustomerRecord, { customerVersion, refusedVersion }: Beginning): boolean =>
  version === customerVersion &&
  creation?.version === refusedVersion &&
  (creation === undefined || isRefused(creation.creation));

/** A customer that may begin holds no key of its own, but it may hold the reference: an adopted card's. */
const isFree =
  ({ keys, references }: CustomerTable, { creation }: Beginning) =>
  (record: CustomerRecord): E.Either<Turned<BeginAnswer>, CustomerRecord> => {
    const { order, idempotencyKey: key, reference } = creation;
    if (key !== undefined && keys.of(key) !== undefined) return E.left({ _tag: "KeyTaken" });
    const customerId = reference === undefined ? undefined : references.besides(order.customerId, reference);
    return customerId === undefined ? E.right(record) : E.left({ _tag: "ReferenceTaken", customerId });
  };

const stale: E.Either<Stale, never> = E.left({ _tag: "Stale" });

/** The record that a creation may begin on. Staleness is told before a taken key, a taken key before a reference. */
export const beginsOn = (table: CustomerTable, beginning: Beginning): E.Either<Turned<BeginAnswer>, CustomerRecord> => {
  const record = table.get(beginning.creation.order.customerId);
  return record !== undefined && mayBegin(record, beginning) ? isFree(table, beginning)(record) : stale;
};

/** The record whose creation may advance. */
export const advancesOn = (
  table: CustomerTable,
  { creation, version }: Advance,
): E.Either<Turned<AdvanceAnswer>, CustomerRecord> => {
  const record = table.get(creation.order.customerId);
  return record?.creation?.version === version ? E.right(record) : stale;
};
