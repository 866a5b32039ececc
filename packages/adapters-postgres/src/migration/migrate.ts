import type { StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Database } from "../database/database.js";
import { migrations } from "./migrations.js";

/** The schema was written by a newer program: this one could break it. */
export interface SchemaNewer {
  readonly _tag: "SchemaNewer";
  readonly found: number;
  readonly known: number;
}

/** The schema is not there, or older than this program needs. */
export interface SchemaOlder {
  readonly _tag: "SchemaOlder";
  readonly found: number;
  readonly needed: number;
}

/** How many migrations have run, from none on. */
export interface SchemaVersion {
  readonly before: number;
  readonly after: number;
}

// No unique key: every one here begins with the client. The lock makes each number unique.
const foundation = `
create schema if not exists condor;
create table if not exists condor.migration (number integer not null, ran_at timestamptz not null default now());
`;

/** Under a lock that other starting nodes wait for, and only if none of them was faster. */
const step = (number: number, sql: string): string => `
lock table condor.migration in exclusive mode;
do $migration$
begin
  if not exists (select from condor.migration where number = ${number}) then
    ${sql}
    insert into condor.migration (number) values (${number});
  end if;
end
$migration$;
`;

const count = { name: "condor_schema", values: [] } as const;

/** The number of the newest migration that has run; 0 where none has. */
export const schemaVersion = (database: Database): TE.TaskEither<StorageUnavailable, number> =>
  pipe(
    database.query({
      ...count,
      name: "condor_has_schema",
      text: "select to_regclass('condor.migration') is not null as found",
    }),
    TE.chain(([row]) =>
      row?.["found"] === true
        ? pipe(
            database.query({ ...count, text: "select coalesce(max(number), 0) as version from condor.migration" }),
            TE.map(([newest]) => Number(newest?.["version"])),
          )
        : TE.right(0),
    ),
  );

const notNewer =
  (known: number) =>
  (found: number): TE.TaskEither<SchemaNewer, number> =>
    found > known ? TE.left({ _tag: "SchemaNewer", found, known }) : TE.right(found);

/**
 * Brings the schema to what this program needs, which is `all` migrations. Safe to run by several nodes at once, and
 * again; one that fails leaves nothing behind.
 */
export const migrate = (
  database: Database,
  all: ReadonlyArray<string> = migrations,
): TE.TaskEither<StorageUnavailable | SchemaNewer, SchemaVersion> =>
  pipe(
    schemaVersion(database),
    TE.chainW(notNewer(all.length)),
    TE.bindTo("before"),
    TE.chainFirstW(({ before }) => (before === all.length ? TE.right(undefined) : database.script(foundation))),
    TE.chainFirstW(({ before }) =>
      pipe(
        all.slice(before),
        TE.traverseSeqArrayWithIndex((at, sql) => database.script(step(before + at + 1, sql))),
      ),
    ),
    TE.map(({ before }) => ({ before, after: all.length })),
  );

/** That the schema is exactly what this program needs: what a node asks before it serves. */
export const checkSchema = (
  database: Database,
  needed: number = migrations.length,
): TE.TaskEither<StorageUnavailable | SchemaNewer | SchemaOlder, number> =>
  pipe(
    schemaVersion(database),
    TE.chainW(notNewer(needed)),
    TE.chainW((found) =>
      found < needed ? TE.left<SchemaOlder>({ _tag: "SchemaOlder", found, needed }) : TE.right(found),
    ),
  );
