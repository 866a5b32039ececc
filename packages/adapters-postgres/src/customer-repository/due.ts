import { type ClientId, CustomerId, type Due, type Instant, type StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Database, Row } from "../database/database.js";
import type { TracedDue } from "./traceparent.js";

/**
 * $1 client, $2 now, $3 limit, $4 and $5 the cursor. Creations due at once come in the order of their ids' bytes. Unless
 * it is named in full, `due_at` in `order by` would be the text that is selected.
 */
const text = `
select n.customer_id, n.due_at::text, n.traceparent from condor.creation n
where n.client = $1 and n.due_at <= $2 and (n.due_at, n.customer_id) > ($4::bigint, $5)
order by n.due_at, n.customer_id limit $3
`;

const beforeAll = { dueAt: -1, customerId: "" } as const;

const dueOf = ({ customer_id: customerId, due_at: dueAt, traceparent }: Row): ReadonlyArray<TracedDue> =>
  CustomerId.is(customerId)
    ? [{ customerId, dueAt: Number(dueAt), ...(typeof traceparent === "string" ? { traceparent } : {}) }]
    : [];

export const due =
  (database: Database, client: ClientId) =>
  (now: Instant, limit: number, after?: Due): TE.TaskEither<StorageUnavailable, ReadonlyArray<TracedDue>> => {
    const cursor = after ?? beforeAll;
    return pipe(
      database.query({
        name: "condor_due",
        text,
        values: [client, Math.floor(now), Math.max(0, limit), cursor.dueAt, cursor.customerId],
      }),
      TE.map((rows) => rows.flatMap(dueOf)),
    );
  };
