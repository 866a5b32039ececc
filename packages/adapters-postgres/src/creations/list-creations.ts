import { type ClientId, type Creation, CustomerId, type RecordUnreadable, type StorageUnavailable } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type { PostgresStore } from "../customer-repository/customer-repository.js";
import { creationOf } from "../customer-repository/customer-row.js";
import type { Row, Statement } from "../database/database.js";
import type { Keyring } from "../seal/keyring.js";

/** A creation as stored, or whose record it is that cannot be read. */
export type Listed = E.Either<RecordUnreadable, Creation>;

/** Pages of a listing, in the order of the customers' ids. A store that is away ends it. */
export type Listing = AsyncIterable<E.Either<StorageUnavailable, ReadonlyArray<Listed>>>;

/** A page takes a few milliseconds and a few hundred kilobytes. */
const pageSize = 200;

const all = { name: "condor_creations", which: "" } as const;
const underReview = { name: "condor_reviews", which: "and state = 'UnderReview'" } as const;
type Which = typeof all | typeof underReview;

/** $1 client, $2 the last customer of the page before, $3 limit. */
const pageOf = ({ name, which }: Which, client: ClientId, after: string): Statement => ({
  name,
  text: `
select customer_id, version::text as creation_version, key_id as creation_key_id, data_key as creation_data_key,
  applicant, record
from condor.creation where client = $1 and customer_id > $2 ${which} order by customer_id limit $3
`,
  values: [client, after, pageSize],
});

const listed =
  (keyring: Keyring, client: ClientId) =>
  (row: Row): ReadonlyArray<Listed> => {
    const customerId = row["customer_id"];
    if (!CustomerId.is(customerId)) return [];
    return [
      pipe(
        creationOf(keyring, { client, customerId }, row),
        E.fromOption((): RecordUnreadable => ({ _tag: "RecordUnreadable", customerId })),
        E.map(({ creation }) => creation),
      ),
    ];
  };

/** The last customer of a full page. */
const cursorOf = (rows: ReadonlyArray<Row>): string | undefined => {
  const last = rows.length < pageSize ? undefined : rows.at(-1)?.["customer_id"];
  return typeof last === "string" ? last : undefined;
};

const listing = (which: Which) =>
  async function* ({ database, keyring }: PostgresStore, client: ClientId): Listing {
    for (let after: string | undefined = ""; after !== undefined; ) {
      const rows: E.Either<StorageUnavailable, ReadonlyArray<Row>> = await database.query(
        pageOf(which, client, after),
      )();
      yield pipe(
        rows,
        E.map((page) => page.flatMap(listed(keyring, client))),
      );
      after = E.isRight(rows) ? cursorOf(rows.right) : undefined;
    }
  };

/**
 * Every creation of a client, page by page. One that moves meanwhile is listed once, as it was or as it is; one that
 * begins behind the listing is not.
 */
export const listCreations = listing(all);

/** Every creation of a client that waits for a person, page by page. */
export const listReviews = listing(underReview);
