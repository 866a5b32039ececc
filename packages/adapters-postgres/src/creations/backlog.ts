import type { Instant, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Database, Row } from "../database/database.js";

/** What has not come to an end, of every client. */
export interface Backlog {
  /** Creations opening or issuing. */
  readonly unfinished: number;
  /** When the oldest of those began; absent where there is none. */
  readonly oldestBegunAt?: Instant;
  /** Creations that wait for a person. */
  readonly underReview: number;
}

/** Both halves are found by partial indexes: what they cost grows with the backlog, and not with the store. */
const text = `
select running.many::text as unfinished, running.oldest::text as oldest, reviews.many::text as under_review
from
  (select count(*) as many, min(begun_at) as oldest from condor.creation where due_at is not null) as running,
  (select count(*) as many from condor.creation where state = 'UnderReview') as reviews
`;

const backlogOf = ({ unfinished, oldest, under_review: underReview }: Row = {}): Backlog => ({
  unfinished: Number(unfinished),
  ...(typeof oldest === "string" ? { oldestBegunAt: Number(oldest) } : {}),
  underReview: Number(underReview),
});

/** What recovery and people have before them, in one statement, for whoever watches over the service. */
export const backlog = (database: Database): TE.TaskEither<StorageUnavailable, Backlog> =>
  pipe(
    database.query({ name: "condor_backlog", text, values: [] }),
    TE.map(([row]) => backlogOf(row)),
  );
