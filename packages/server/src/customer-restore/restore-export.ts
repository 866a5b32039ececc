import { type PostgresStore, type Restorable, restoreCustomers } from "@condor/adapters-postgres";
import type { ClientId, Clock, StorageUnavailable } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Problems } from "../configuration/problem.js";
import { allCustomers } from "../customer-export/all-customers.js";
import { batchesOf } from "../lines/batches-of.js";
import type { Line } from "../lines/lines-of.js";
import type { FileFault, Source } from "../lines/source.js";
import { persistently } from "../store/persistently.js";
import { alreadyThere, type NotEmpty } from "./already-there.js";
import { checkExport } from "./check-export.js";
import { restorable } from "./export-lines.js";
import { bytesOf, customersOf, reading } from "./reading.js";

/** The file is no whole export of this client; every fault was told. */
interface Faulty {
  readonly _tag: "Faulty";
}
/** The database went away, or refuses a batch: the customers before it are restored, none of it is. */
interface Interrupted {
  readonly _tag: "Interrupted";
  readonly cause: string;
}
export type RestoreError = Faulty | NotEmpty | StorageUnavailable | FileFault | Interrupted;

export interface Restored {
  readonly customers: number;
  /** How many of them were there before, for an earlier restore was cut off. */
  readonly before: number;
}

export interface RestoreOptions {
  readonly store: PostgresStore;
  readonly client: ClientId;
  readonly wait: Clock["wait"];
  /** The file, from its first byte on, each time. */
  readonly source: TE.TaskEither<FileFault, Source>;
  readonly tell: (line: number, problems: Problems) => void;
  readonly onBatch: (customers: number) => void;
}

const size = { most: 200, bytes: 1_048_576 };
const by = { _tag: "Operator", operator: "condor restore", reason: "restored" } as const;

const checked =
  ({ client, tell }: RestoreOptions) =>
  async (lines: AsyncGenerator<Line>) => {
    const check = checkExport(client);
    let [isSound, last] = [true, 1];
    const hear = (judged: E.Either<Problems, void>): void => {
      if (E.isRight(judged)) return;
      isSound = false;
      tell(last, judged.left);
    };
    for await (const line of lines) {
      last = line.number;
      hear(check.line(line));
    }
    hear(check.end());
    return isSound ? E.right(last - 2) : E.left<Faulty>({ _tag: "Faulty" });
  };

const recordsOf = (batch: ReadonlyArray<Line>): ReadonlyArray<Restorable> =>
  batch.flatMap(({ bytes }) => {
    const record = restorable(bytes);
    return E.isRight(record) ? [record.right] : [];
  });

const written =
  ({ store, client, wait, onBatch }: RestoreOptions, { customers, before }: Restored) =>
  async (lines: AsyncGenerator<Line>): Promise<E.Either<Interrupted, Restored>> => {
    const restore = restoreCustomers(store, client, by);
    let count = before;
    for await (const batch of batchesOf(customersOf(lines, before, customers), size)) {
      const done = await persistently(wait)(restore(recordsOf(batch)))();
      if (E.isLeft(done)) return E.left({ _tag: "Interrupted", cause: done.left.cause });
      count += batch.length;
      onBatch(count);
    }
    return E.right({ customers, before });
  };

/**
 * Writes all customers of an export into a store that has none of the client, or the first ones of that export: all of
 * a batch or nothing. The whole file is looked at before anything is written.
 */
export const restoreExport = (options: RestoreOptions): T.Task<E.Either<RestoreError, Restored>> =>
  pipe(
    reading(options.source, checked(options)),
    TE.bindTo("customers"),
    TE.bindW("before", ({ customers }) =>
      reading(options.source, (lines) =>
        alreadyThere(bytesOf(customersOf(lines, 0, customers)), allCustomers(options))(),
      ),
    ),
    TE.chainW((counts) => reading<Interrupted, Restored>(options.source, written(options, counts))),
  );
