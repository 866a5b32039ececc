import {
  type ClientId,
  CustomerId,
  type CustomerRecord,
  type RecordUnreadable,
  type StorageUnavailable,
} from "@condor/core";
import type * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { PostgresStore } from "../customer-repository/customer-repository.js";
import { recordOf } from "../customer-repository/customer-row.js";
import { wholeCustomer } from "../customer-repository/find.js";
import type { Row } from "../database/database.js";

/** Records in the order of their ids' bytes; one that cannot be read keeps its place, so that nobody is left out. */
export type ExportPage = ReadonlyArray<E.Either<RecordUnreadable, CustomerRecord>>;

/** $1 client, $2 the id before the first one, $3 limit. */
const text = `${wholeCustomer}
from condor.customer c left join condor.creation n using (client, customer_id)
where client = $1 and customer_id > $2 order by customer_id limit $3
`;

/**
 * Up to `limit` whole customers of a client after the one named; none once all were given. Each is one row, as it stood
 * in one moment; two pages may stand in two.
 */
export const exportPage =
  ({ database, keyring }: PostgresStore, client: ClientId) =>
  (limit: number, after?: CustomerId): TE.TaskEither<StorageUnavailable, ExportPage> => {
    const read = (row: Row): ExportPage => {
      const customerId = row["customer_id"];
      return CustomerId.is(customerId) ? [recordOf(keyring, client, customerId)(row)] : [];
    };
    return pipe(
      database.query({ name: "condor_export", text, values: [client, after ?? "", limit] }),
      TE.map((rows) => rows.flatMap(read)),
    );
  };
