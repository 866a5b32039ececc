import { listCreations, type PostgresStore } from "@condor/adapters-postgres";
import type {
  BookPage,
  CardIssuer,
  ClientId,
  Clock,
  Milliseconds,
  OutcomeUnknown,
  ResourceId,
  StorageUnavailable,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import { comparison, type Comparison } from "./comparison.js";
import type { Reconciliation } from "./difference.js";

export type ReadError = StorageUnavailable | OutcomeUnknown;

/** Everything that is compared. */
export interface Both {
  readonly durable: PostgresStore;
  readonly clients: TE.TaskEither<StorageUnavailable, ReadonlyArray<ClientId>>;
  readonly issuer: Pick<CardIssuer, "name" | "books">;
  readonly wait: Clock["wait"];
}

// Thousands of pages of an issuer far away: one that fails is no reason to begin anew.
const pauses: ReadonlyArray<Milliseconds> = [500, 1_000, 2_000, 4_000];

const page = async ({ issuer, wait }: Both, after?: ResourceId): Promise<E.Either<OutcomeUnknown, BookPage>> => {
  let answer = await issuer.books(after)();
  for (const pause of pauses) {
    if (E.isRight(answer)) break;
    await wait(pause)();
    answer = await issuer.books(after)();
  }
  return answer;
};

const readBooks = async (both: Both, { book }: Comparison): Promise<E.Either<ReadError, void>> => {
  let after: ResourceId | undefined;
  do {
    const read = await page(both, after);
    if (E.isLeft(read)) return read;
    for (const entry of read.right.entries) book(entry);
    after = read.right.next;
  } while (after !== undefined);
  return E.right(undefined);
};

const readStore = async ({ durable, clients }: Both, { record }: Comparison): Promise<E.Either<ReadError, void>> => {
  const all = await clients();
  if (E.isLeft(all)) return all;
  for (const client of all.right)
    for await (const creations of listCreations(durable, client)) {
      if (E.isLeft(creations)) return creations;
      for (const listed of creations.right) record(client, listed);
    }
  return E.right(undefined);
};

/**
 * Compares once. The books come first: an intent is stored before the issuer is called, so what is in the books then is
 * in the store now, while what the store has may have been made after its page of the books was read.
 */
export const readAll =
  (both: Both): TE.TaskEither<ReadError, Reconciliation> =>
  async () => {
    const one = comparison(both.issuer.name);
    const books = await readBooks(both, one);
    if (E.isLeft(books)) return books;
    const store = await readStore(both, one);
    return E.isLeft(store) ? store : E.right(one.result());
  };
