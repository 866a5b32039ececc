import { type Creation, isRunning, reservedBy } from "@condor/core";
import type { Parameter } from "../database/database.js";
import type { Sealing } from "../seal/envelope.js";
import { split } from "./split.js";

/** What `begin` and `advance` write of a creation, in the order of `valuesOf`. */
export const columns = [
  "state",
  "schema_version",
  "begun_at",
  "written_at",
  "due_at",
  "idempotency_key",
  "reference",
  "issuer",
  "refusals",
  "account_id",
  "card_id",
  "issued_account",
  "issued_card",
  "key_id",
  "data_key",
  "applicant",
  "record",
] as const;

/** What stands in clear: what is looked up by, and what the constraints look at. */
const clear = (creation: Creation): ReadonlyArray<Parameter> => {
  const { idempotencyKey, reference } = reservedBy(creation);
  const { issuer, refusals, accountId, cardId } = creation.order;
  return [
    creation._tag,
    creation.schemaVersion,
    creation.begunAt,
    creation.writtenAt,
    isRunning(creation) ? creation.dueAt : null,
    idempotencyKey ?? null,
    reference ?? null,
    issuer.name,
    refusals,
    accountId,
    cardId,
    "account" in creation ? (creation.account?.resourceId ?? null) : null,
    "card" in creation ? creation.card.resourceId : null,
  ];
};

export const valuesOf = (creation: Creation, { keyId, dataKey, seal }: Sealing): ReadonlyArray<Parameter> => {
  const { applicant, record } = split(creation);
  const sealed = applicant === undefined ? null : seal("applicant", applicant);
  return [...clear(creation), keyId, dataKey, sealed, seal("record", record)];
};
