import { createHash } from "node:crypto";
import type { CustomerId, StorageUnavailable } from "@condor/core";
import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import { type FileFault, fileFault } from "../lines/source.js";
import { allCustomers, type Whose } from "./all-customers.js";
import { reservations } from "./reservations.js";
import { customerLine, headerLine, trailerLine } from "./export-format.js";

/** Some customers could not be read: the export has all others, and no last line. */
interface SomeUnreadable {
  readonly _tag: "SomeUnreadable";
  readonly customerIds: ReadonlyArray<CustomerId>;
}

/** A key or reference went from one customer to another while the export ran, and would stand in it twice. */
interface ReservedTwice {
  readonly _tag: "ReservedTwice";
  readonly customerId: CustomerId;
}

export type ExportError = StorageUnavailable | FileFault | SomeUnreadable | ReservedTwice;

/** Where an export goes: the next text only once this one was taken. */
export interface Sink {
  readonly path: string;
  readonly write: (text: string) => Promise<void>;
}

type Count = E.Either<ExportError, number>;

/** All lines but the first and the last. */
const customerLines = async (whose: Whose, put: Sink["write"]): Promise<Count> => {
  const isTaken = reservations();
  const unreadable: CustomerId[] = [];
  let count = 0;
  for await (const one of allCustomers(whose)) {
    if (E.isRight(one)) {
      const { customer, creation } = one.right;
      if (isTaken(creation?.creation)) return E.left({ _tag: "ReservedTwice", customerId: customer.customerId });
      await put(customerLine(one.right));
      count += 1;
    } else if (one.left._tag === "RecordUnreadable") unreadable.push(one.left.customerId);
    else return E.left(one.left);
  }
  return unreadable.length === 0 ? E.right(count) : E.left({ _tag: "SomeUnreadable", customerIds: unreadable });
};

/**
 * Writes every customer of a client, a line each, and answers how many there were. Each is as it stood in one moment;
 * what is written to the store meanwhile is there or not, and nobody who was there before is left out.
 */
export const exportCustomers =
  (whose: Whose, { path, write }: Sink): TE.TaskEither<ExportError, number> =>
  async () => {
    const hash = createHash("sha256");
    const put = (text: string): Promise<void> => {
      hash.update(text);
      return write(text);
    };
    try {
      await put(headerLine(whose.client));
      const count = await customerLines(whose, put);
      if (E.isRight(count)) await write(trailerLine(count.right, hash.digest("hex")));
      return count;
    } catch (error) {
      return E.left(fileFault(path)(error));
    }
  };
