import { type BeginAnswer, type ClientId, CustomerId, Version } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Database, Row } from "../database/database.js";
import { sealing } from "../seal/envelope.js";
import type { Keyring } from "../seal/keyring.js";
import { columns, valuesOf } from "./creation-row.js";
import { keptTraceparent, type TracedBeginning } from "./traceparent.js";
import { writer } from "./writer.js";

const first = 8;
const parameter = (column: (typeof columns)[number]): string => `$${first + columns.indexOf(column)}`;
const traceparent = `$${first + columns.length}`;
const placeholders = [...columns.map(parameter), traceparent].join(", ");
const written = [...columns, "traceparent"];
const excluded = written.map((column) => `${column} = excluded.${column}`).join(", ");

/**
 * $1 client, $2 customer, $3 its version, $4 the refused creation's version, $5 to $7 who writes. The customer's row is
 * locked, so that no import slips in between; a creation that another transaction began meanwhile is met by the
 * primary key, a key or reference by its index. The last parameter is the trace that it begins in. Staleness is told
 * before a taken key, a taken key before a reference.
 */
const text = `
with subject as materialized (
  select from condor.customer c where c.client = $1 and c.customer_id = $2 and c.version::text = $3
  for no key update
), before as (
  select version::text, state from condor.creation where client = $1 and customer_id = $2
), ready as (
  select (select state from before) as from_state from subject
  where (select version from before) is not distinct from $4
    and coalesce((select state from before) in ('AccountRefused', 'CardRefused'), true)
), key_holder as (
  select from condor.creation where client = $1 and idempotency_key = ${parameter("idempotency_key")} and customer_id <> $2 limit 1
), reference_holder as (
  (select customer_id from condor.creation where client = $1 and reference = ${parameter("reference")} and customer_id <> $2 limit 1)
  union all
  (select customer_id from condor.card where client = $1 and reference = ${parameter("reference")} and customer_id <> $2 limit 1)
), written as (
  insert into condor.creation as c (client, customer_id, ${written.join(", ")})
  select $1, $2, ${placeholders} from ready
  where not exists (select from key_holder) and not exists (select from reference_holder)
  on conflict (client, customer_id) do update set version = gen_random_uuid(), ${excluded}
    where c.version::text = $4
  returning c.version
), noted as (
  insert into condor.journal (client, customer_id, version, attempt_id, operator, reason, from_state, to_state)
  select $1, $2, written.version, $5, $6, $7, ready.from_state, ${parameter("state")} from written, ready
)
select
  (select version::text from written) as version,
  exists (select from ready) as ready,
  exists (select from key_holder) as key_taken,
  (select customer_id from reference_holder limit 1) as holder
`;

const answerOf = (row: Row | undefined): BeginAnswer => {
  const { version, ready, key_taken: keyTaken, holder } = row ?? {};
  if (Version.is(version)) return { _tag: "Written", version };
  if (ready !== true) return { _tag: "Stale" };
  if (keyTaken === true) return { _tag: "KeyTaken" };
  return CustomerId.is(holder) ? { _tag: "ReferenceTaken", customerId: holder } : { _tag: "Stale" };
};

export const begin = (database: Database, keyring: Keyring, client: ClientId) => (beginning: TracedBeginning) => {
  const { creation, customerVersion, refusedVersion, by } = beginning;
  const { customerId } = creation.order;
  const sealed = sealing(keyring)({ client, customerId, record: "creation" });
  const values = [
    client,
    customerId,
    customerVersion,
    refusedVersion ?? null,
    ...writer(by),
    ...valuesOf(creation, sealed),
    keptTraceparent(beginning),
  ];
  return pipe(
    database.query({ name: "condor_begin", text, values }),
    TE.map(([row]) => answerOf(row)),
  );
};
