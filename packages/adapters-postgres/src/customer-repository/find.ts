import {
  type ClientId,
  CustomerId,
  type CustomerRecord,
  type IdempotencyKey,
  type RecordUnreadable,
  type RepositoryError,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import type { Database, Row } from "../database/database.js";
import type { Keyring } from "../seal/keyring.js";
import { recordOf } from "./customer-row.js";

/** The whole customer in one row: what was imported, and the creation. */
export const wholeCustomer = `
select
  c.customer_id, c.version::text, c.customer_type, c.kyc_status, c.customer_reference, c.back_offices, c.created_at,
  c.erased, c.key_id, c.data_key, c.profile,
  (select json_agg(json_build_object('key_id', a.key_id, 'data_key', encode(a.data_key, 'base64'),
      'record', encode(a.record, 'base64')) order by a.position)
    from condor.account a where a.client = c.client and a.customer_id = c.customer_id) as accounts,
  (select json_agg(d.record order by d.position)
    from condor.card d where d.client = c.client and d.customer_id = c.customer_id) as cards,
  n.version::text as creation_version, n.key_id as creation_key_id, n.data_key as creation_data_key,
  n.applicant, n.record
`;

const byId = `${wholeCustomer}
from condor.customer c left join condor.creation n using (client, customer_id)
where client = $1 and customer_id = $2
`;

const byKey = `${wholeCustomer}
from condor.creation n join condor.customer c using (client, customer_id)
where n.client = $1 and n.idempotency_key = $2
`;

type Found = TE.TaskEither<RepositoryError, O.Option<CustomerRecord>>;

const read =
  (keyring: Keyring, client: ClientId) =>
  ([row]: ReadonlyArray<Row>): E.Either<RecordUnreadable, O.Option<CustomerRecord>> => {
    const customerId = row?.["customer_id"];
    return row === undefined || !CustomerId.is(customerId)
      ? E.right(O.none)
      : pipe(recordOf(keyring, client, customerId)(row), E.map(O.some));
  };

export const find =
  (database: Database, keyring: Keyring, client: ClientId) =>
  (customerId: CustomerId): Found =>
    pipe(
      database.query({ name: "condor_find", text: byId, values: [client, customerId] }),
      TE.chainEitherKW(read(keyring, client)),
    );

export const findByIdempotencyKey =
  (database: Database, keyring: Keyring, client: ClientId) =>
  (key: IdempotencyKey): Found =>
    pipe(
      database.query({ name: "condor_find_by_key", text: byKey, values: [client, key] }),
      TE.chainEitherKW(read(keyring, client)),
    );
