import type { LedgerEntry } from "@condor/adapters-memory";
import type { Database } from "@condor/adapters-postgres";
import { type BookEntry, type BookPage, type IssuerKey, ResourceId, type StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";

const made = `
create schema if not exists condor_sandbox;
create table if not exists condor_sandbox.book (
  resource_id text collate "C" primary key,
  key text collate "C" not null,
  step text not null check (step in ('account', 'card'))
);
create index if not exists book_key on condor_sandbox.book (key);
`;

const insert = `
insert into condor_sandbox.book (resource_id, key, step)
select * from json_to_recordset($1::json) as e (resource_id text, key text, step text)
on conflict do nothing
`;

const has = "select from condor_sandbox.book where key = $1 limit 1";

const page =
  "select resource_id, key, step from condor_sandbox.book where resource_id > $1 order by resource_id limit $2";

type Stored<A> = TE.TaskEither<StorageUnavailable, A>;

/** What the sandbox's issuer has made, beside the store, so that a restart, and another node, knows it. */
export interface BookTable {
  readonly add: (entries: ReadonlyArray<LedgerEntry>) => Stored<void>;
  readonly has: (key: IssuerKey) => Stored<boolean>;
  readonly page: (size: number, after?: ResourceId) => Stored<BookPage>;
}

const isStep = (value: unknown): value is BookEntry["step"] => value === "account" || value === "card";

const isKey = (value: unknown): value is IssuerKey =>
  typeof value === "string" && /^condor\/[^/]+\/[^/]+\/(account|card)$/u.test(value);

const entryOf = (row: Readonly<Record<string, unknown>>): ReadonlyArray<BookEntry> => {
  const { resource_id: resourceId, key, step } = row;
  return ResourceId.is(resourceId) && isKey(key) && isStep(step) ? [{ resourceId, key, step }] : [];
};

const pageOf = (entries: ReadonlyArray<BookEntry>, size: number): BookPage => {
  const last = entries.at(-1);
  return { entries, ...(last === undefined || entries.length < size ? {} : { next: last.resourceId }) };
};

/** Makes the table where there is none. */
export const bookTable = (database: Database): Stored<BookTable> =>
  pipe(
    database.script(made),
    TE.map(() => ({
      add: (entries) => {
        const rows = entries.map(({ resourceId, key, step }) => ({ resource_id: resourceId, key, step }));
        const values = [JSON.stringify(rows)];
        return pipe(
          database.query({ name: "condor_sandbox_add", text: insert, values }),
          TE.map(() => undefined),
        );
      },
      has: (key) =>
        pipe(
          database.query({ name: "condor_sandbox_has", text: has, values: [key] }),
          TE.map((rows) => rows.length > 0),
        ),
      page: (size, after) =>
        pipe(
          database.query({ name: "condor_sandbox_page", text: page, values: [after ?? "", size] }),
          TE.map((rows) => pageOf(rows.flatMap(entryOf), size)),
        ),
    })),
  );
