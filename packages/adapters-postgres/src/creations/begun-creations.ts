import type { ClientId, Instant, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Database, Row } from "../database/database.js";

/** How many creations of a client began, counted up to its limit for a day; absent, it has none. */
export interface BegunCreations {
  readonly begun: number;
  readonly limit?: number;
}

// Not counted beyond what is asked for: with no limit nothing is, and with one no more rows are read than it has.
const text = `
select creations_per_day as most, case when creations_per_day is null then 0 else (
  select count(*) from (
    select from condor.creation n where n.client = c.client and n.begun_at >= $2 limit c.creations_per_day
  ) as counted)::integer end as begun
from condor.client c where client = $1
`;

const begunOf = ({ most, begun }: Row): BegunCreations =>
  typeof most === "number" ? { begun: Number(begun), limit: most } : { begun: 0 };

/**
 * The creations of a client that began since a moment, beside its limit for a day. One that was begun anew after a
 * refusal counts once, as of when it was begun last. A client that is not there has no limit.
 */
export const begunCreations =
  (database: Database) =>
  (client: ClientId, since: Instant): TE.TaskEither<StorageUnavailable, BegunCreations> =>
    pipe(
      database.query({ name: "condor_begun", text, values: [client, Math.floor(since)] }),
      TE.map(([row]) => begunOf(row ?? {})),
    );
