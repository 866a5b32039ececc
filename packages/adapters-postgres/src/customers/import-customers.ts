import type { ClientId, Customer, CustomerId, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { PostgresStore } from "../customer-repository/customer-repository.js";
import type { Row } from "../database/database.js";
import { distinctRuns } from "./distinct-runs.js";
import { importedRow } from "./imported-row.js";

/**
 * What an import did with one customer. The first import writes the whole customer, later ones profile and
 * verification; what an erased customer was is not written again, and no line adds condor to a creation.
 */
export interface Imported {
  readonly _tag: "Added" | "Updated" | "CustomerErased" | "AddsCondorToCreation";
  readonly customerId: CustomerId;
}

/** $1 client, $2 the customers as JSON. Rows are locked in one order, so that two imports cannot block each other. */
const text = `
with given as (
  select * from json_to_recordset($2::json) as g (line integer, customer_id text, customer_type text, kyc_status text,
    customer_reference text, back_offices json, created_at text, names_condor boolean, key_id text, data_key text,
    profile text, accounts json, cards json)
), written as (
  insert into condor.customer as c (client, customer_id, customer_type, kyc_status, customer_reference, back_offices,
    created_at, names_condor, key_id, data_key, profile)
  select $1, customer_id, customer_type, kyc_status, customer_reference,
    array(select json_array_elements_text(back_offices)), created_at, names_condor, key_id,
    decode(data_key, 'base64'), decode(profile, 'base64')
  from given order by customer_id collate "C"
  on conflict (client, customer_id) do update set version = gen_random_uuid(),
    customer_type = excluded.customer_type, kyc_status = excluded.kyc_status, key_id = excluded.key_id,
    data_key = excluded.data_key, profile = excluded.profile
  where not c.erased and not (excluded.names_condor and exists (
    select from condor.creation n where n.client = c.client and n.customer_id = c.customer_id))
  returning c.customer_id, c.xmax = 0 as is_new
), accounts as (
  insert into condor.account (client, customer_id, position, account_id, back_office, key_id, data_key, record)
  select $1, w.customer_id, a.position - 1, a.account->>'account_id', a.account->>'back_office', a.account->>'key_id',
    decode(a.account->>'data_key', 'base64'), decode(a.account->>'record', 'base64')
  from written w join given using (customer_id),
    json_array_elements(given.accounts) with ordinality as a (account, position)
  where w.is_new
), cards as (
  insert into condor.card (client, customer_id, position, record)
  select $1, w.customer_id, d.position - 1, d.card::jsonb
  from written w join given using (customer_id), json_array_elements(given.cards) with ordinality as d (card, position)
  where w.is_new
)
select given.customer_id, w.is_new, c.erased
from given left join written w using (customer_id)
  left join condor.customer c on c.client = $1 and c.customer_id = given.customer_id
order by given.line
`;

const tagOf = ({ is_new: isNew, erased }: Row): Imported["_tag"] => {
  if (isNew === true) return "Added";
  if (isNew === false) return "Updated";
  return erased === true ? "CustomerErased" : "AddsCondorToCreation";
};

/** Writes customers in the order given, one statement for as many as have different ids. Safe to repeat. */
export const importCustomers = ({ database, keyring }: PostgresStore, client: ClientId) => {
  const row = importedRow(keyring, client);
  const written = (run: ReadonlyArray<Customer>): TE.TaskEither<StorageUnavailable, ReadonlyArray<Imported>> =>
    pipe(
      database.query({ name: "condor_import", text, values: [client, JSON.stringify(run.map(row))] }),
      TE.map((rows) => run.map(({ customerId }, at) => ({ _tag: tagOf(rows[at] ?? {}), customerId }))),
    );
  return (customers: ReadonlyArray<Customer>): TE.TaskEither<StorageUnavailable, ReadonlyArray<Imported>> =>
    pipe(
      distinctRuns(customers),
      TE.traverseSeqArray(written),
      TE.map((runs) => runs.flat()),
    );
};
