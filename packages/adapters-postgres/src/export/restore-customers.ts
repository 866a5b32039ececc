import type { By, ClientId, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { columns } from "../customer-repository/creation-row.js";
import type { PostgresStore } from "../customer-repository/customer-repository.js";
import { writer } from "../customer-repository/writer.js";
import { type Restorable, restoredRow } from "./restored-row.js";

const names = columns.join(", ");
const bytes: ReadonlySet<string> = new Set(["data_key", "applicant", "record"]);
const read = columns.map((column) => (bytes.has(column) ? `decode(n.${column}, 'base64')` : `n.${column}`)).join(", ");

/**
 * $1 client, $2 the records as JSON, $3 to $5 who restores. Whoever is there already stays as he is: a statement whose
 * answer was lost can be sent again.
 */
const text = `
with given as (
  select * from json_to_recordset($2::json) as g (customer_id text, customer_type text, kyc_status text,
    customer_reference text, back_offices json, created_at text, names_condor boolean, erased boolean, key_id text,
    data_key text, profile text, accounts json, cards json, creation json)
), written as (
  insert into condor.customer (client, customer_id, customer_type, kyc_status, customer_reference, back_offices,
    created_at, names_condor, erased, key_id, data_key, profile)
  select $1, customer_id, customer_type, kyc_status, customer_reference,
    array(select json_array_elements_text(back_offices)), created_at, names_condor, erased, key_id,
    decode(data_key, 'base64'), decode(profile, 'base64')
  from given order by customer_id collate "C"
  on conflict (client, customer_id) do nothing
  returning customer_id
), fresh as (
  select given.* from given join written using (customer_id)
), accounts as (
  insert into condor.account (client, customer_id, position, account_id, back_office, key_id, data_key, record)
  select $1, customer_id, a.position - 1, a.account->>'account_id', a.account->>'back_office', a.account->>'key_id',
    decode(a.account->>'data_key', 'base64'), decode(a.account->>'record', 'base64')
  from fresh, json_array_elements(accounts) with ordinality as a (account, position)
), cards as (
  insert into condor.card (client, customer_id, position, record)
  select $1, customer_id, d.position - 1, d.card::jsonb
  from fresh, json_array_elements(cards) with ordinality as d (card, position)
), creations as (
  insert into condor.creation (client, customer_id, ${names})
  select $1, fresh.customer_id, ${read}
  from fresh, json_to_record(fresh.creation) as n (state text, schema_version integer, begun_at bigint,
    written_at bigint, due_at bigint, idempotency_key text, reference text, issuer text, refusals integer,
    account_id text, card_id text, issued_account text, issued_card text, key_id text, data_key text, applicant text,
    record text)
  where fresh.creation is not null
  returning customer_id, version, state
), noted as (
  insert into condor.journal (client, customer_id, version, attempt_id, operator, reason, to_state)
  select $1, customer_id, version, $3, $4, $5, state from creations
)
select count(*)::integer as restored from written
`;

/**
 * Writes whole customers with their creations, each journalled as `by` whom, all in one statement: all of them or none.
 * Answers how many were new. A customer comes once.
 */
export const restoreCustomers = ({ database, keyring }: PostgresStore, client: ClientId, by: By) => {
  const row = restoredRow(keyring, client);
  return (records: ReadonlyArray<Restorable>): TE.TaskEither<StorageUnavailable, number> =>
    pipe(
      database.query({
        name: "condor_restore",
        text,
        values: [client, JSON.stringify(records.map(row)), ...writer(by)],
      }),
      TE.map(([counted]) => Number(counted?.["restored"])),
    );
};
