import { type Advance, type AdvanceAnswer, type ClientId, Version } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Database } from "../database/database.js";
import { sealing } from "../seal/envelope.js";
import type { Keyring } from "../seal/keyring.js";
import { columns, valuesOf } from "./creation-row.js";
import { writer } from "./writer.js";

const first = 7;
const parameter = (column: (typeof columns)[number]): string => `$${first + columns.indexOf(column)}`;
const assigned = columns.map((column) => `${column} = ${parameter(column)}`).join(", ");

/** $1 client, $2 customer, $3 the creation's version, $4 to $6 who writes. */
const text = `
with before as (
  select state from condor.creation where client = $1 and customer_id = $2 and version::text = $3
), written as (
  update condor.creation set version = gen_random_uuid(), ${assigned}
  where client = $1 and customer_id = $2 and version::text = $3
  returning version
), noted as (
  insert into condor.journal (client, customer_id, version, attempt_id, operator, reason, from_state, to_state)
  select $1, $2, written.version, $4, $5, $6, before.state, ${parameter("state")} from written, before
)
select version::text from written
`;

export const advance =
  (database: Database, keyring: Keyring, client: ClientId) =>
  ({ creation, version, by }: Advance) => {
    const { customerId } = creation.order;
    const sealed = sealing(keyring)({ client, customerId, record: "creation" });
    const values = [client, customerId, version, ...writer(by), ...valuesOf(creation, sealed)];
    return pipe(
      database.query({ name: "condor_advance", text, values }),
      TE.map(([row]): AdvanceAnswer => {
        const written = row?.["version"];
        return Version.is(written) ? { _tag: "Written", version: written } : { _tag: "Stale" };
      }),
    );
  };
