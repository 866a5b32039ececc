import type { ClientId, StorageUnavailable } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as RA from "#fp-ts/ReadonlyArray";
import * as TE from "#fp-ts/TaskEither";
import type { PostgresStore } from "../customer-repository/customer-repository.js";
import { added, nothing, type Rotated, tally } from "./rotated.js";
import { newKeys, oldKeys, type SealedTable, sealedTables } from "./sealed-tables.js";
import { rewrappedRow, type WrappedKey, wrappedKeys } from "./wrapped-key.js";

export type { Rotated } from "./rotated.js";

type Done<A> = TE.TaskEither<StorageUnavailable, A>;
type Cursor = Pick<WrappedKey, "position"> & { readonly client: string; readonly customerId: string };

const atOnce = 500;
const beforeAll: Cursor = { client: "", customerId: "", position: -1 };

const rewrapAll =
  ({ database, keyring }: PostgresStore, table: SealedTable) =>
  (keys: ReadonlyArray<WrappedKey>): Done<Rotated> => {
    const rewrap = rewrappedRow(keyring, table);
    const { left, right: rows } = pipe(
      keys,
      RA.partitionMap((key) =>
        pipe(
          rewrap(key),
          E.fromOption(() => key.keyId),
        ),
      ),
    );
    const values = [keyring.current.id, JSON.stringify(rows)];
    return pipe(
      rows.length === 0
        ? TE.right([])
        : database.query({ name: `condor_new_keys_${table.name}`, text: newKeys(table), values }),
      TE.map(({ length }) => ({ rewrapped: length, overtaken: rows.length - length, unreadable: tally(left) })),
    );
  };

const page =
  ({ database, keyring }: PostgresStore, table: SealedTable, client?: ClientId) =>
  (after: Cursor): Done<ReadonlyArray<WrappedKey>> =>
    pipe(
      database.query({
        name: `condor_old_keys_${table.name}`,
        text: oldKeys(table),
        values: [keyring.current.id, client ?? null, after.client, after.customerId, after.position, atOnce],
      }),
      TE.map((rows) => rows.flatMap(wrappedKeys)),
    );

const rotateTable =
  (store: PostgresStore, client?: ClientId) =>
  (table: SealedTable): Done<Rotated> => {
    const rewrap = rewrapAll(store, table);
    const from = (cursor: Cursor, before: Rotated): Done<Rotated> =>
      pipe(
        page(store, table, client)(cursor),
        TE.chain((keys) =>
          pipe(
            O.fromNullable(keys.at(-1)),
            O.match(
              () => TE.right(before),
              (last) =>
                pipe(
                  rewrap(keys),
                  TE.chain((now) => from(last, added(before, now))),
                ),
            ),
          ),
        ),
      );
    return from({ ...beforeAll, client: client ?? "" }, nothing);
  };

/**
 * Encrypts the data keys of customers, accounts and creations, of one client or of all, with the ring's current key:
 * 500 rows a statement, while nodes read and write. What data keys seal is not touched, and no version changes. Cut
 * off, it is simply run again. Give every node the new ring first, and drop an old key only when a rotation found
 * nothing left to do.
 */
export const rotateKeys = (store: PostgresStore, client?: ClientId): Done<Rotated> =>
  pipe(
    sealedTables,
    TE.traverseSeqArray(rotateTable(store, client)),
    TE.map((all) => all.reduce(added, nothing)),
  );
