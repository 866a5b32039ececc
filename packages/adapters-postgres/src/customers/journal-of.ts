import type { ClientId, CustomerId, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Database, Row } from "../database/database.js";

/** One write of a creation: when, who, and from which state to which. */
export interface JournalEntry {
  /** RFC 3339, in UTC. */
  readonly at: string;
  /** The attempt, or the operator with the reason. */
  readonly by: string;
  readonly reason?: string;
  /** Absent where the creation began. */
  readonly from?: string;
  readonly to: string;
}

const text = `
select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, coalesce(attempt_id, operator) as by,
  reason, from_state, to_state
from condor.journal where client = $1 and customer_id = $2 order by condor.journal.at, version
`;

const entryOf = ({ at, by, reason, from_state: from, to_state: to }: Row): JournalEntry => ({
  at: String(at),
  by: String(by),
  ...(typeof reason === "string" ? { reason } : {}),
  ...(typeof from === "string" ? { from } : {}),
  to: String(to),
});

/** Every write of a customer's creation, oldest first. */
export const journalOf =
  (database: Database, client: ClientId) =>
  (customerId: CustomerId): TE.TaskEither<StorageUnavailable, ReadonlyArray<JournalEntry>> =>
    pipe(
      database.query({ name: "condor_journal", text, values: [client, customerId] }),
      TE.map((rows) => rows.map(entryOf)),
    );
