import type { CustomerRecord, RepositoryError, StorageUnavailable } from "@condor/core";
import * as E from "#fp-ts/Either";
import type * as T from "#fp-ts/Task";
import { customerLine } from "../customer-export/export-format.js";

/** The store has customers of the client that are not the first ones of the export: it is not for this one. */
export interface NotEmpty {
  readonly _tag: "NotEmpty";
}

const notEmpty = E.left<NotEmpty>({ _tag: "NotEmpty" });

/**
 * How many customers of the export are in the store already, from the first one on: none, or what a restore that was
 * cut off has written. `lines` are the export's customers, and `stored` the store's, both in the order of their ids.
 */
export const alreadyThere =
  (
    lines: AsyncIterable<Uint8Array>,
    stored: AsyncIterable<E.Either<RepositoryError, CustomerRecord>>,
  ): T.Task<E.Either<NotEmpty | StorageUnavailable, number>> =>
  async () => {
    const given = lines[Symbol.asyncIterator]();
    let count = 0;
    try {
      for await (const one of stored) {
        if (E.isLeft(one)) return one.left._tag === "StorageUnavailable" ? E.left(one.left) : notEmpty;
        const line = await given.next();
        if (line.done === true || customerLine(one.right) !== `${Buffer.from(line.value).toString()}\n`)
          return notEmpty;
        count += 1;
      }
      return E.right(count);
    } finally {
      await given.return?.();
    }
  };
