import { magicScript, type MemoryCardIssuer, memoryCardIssuer, type Script } from "@condor/adapters-memory";
import {
  type CardIssuer,
  type Clock,
  type IssuerFailure,
  type IssuerKey,
  type Order,
  type OutcomeUnknown,
  type StorageUnavailable,
} from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { BookTable } from "./book-table.js";
import { accountKeyOf, madeAgain } from "./made-again.js";

const pageSize = 100;

const unknown = ({ cause }: StorageUnavailable): OutcomeUnknown => ({
  _tag: "OutcomeUnknown",
  cause: `the sandbox's books cannot be written or read (${cause})`,
});

/** What was made is in the books before anybody hears of it. */
const booked = ({ ledger }: MemoryCardIssuer, books: BookTable, known: Set<IssuerKey>) => {
  let written = 0;
  return <A>(call: TE.TaskEither<IssuerFailure, A>): TE.TaskEither<IssuerFailure, A> =>
    pipe(
      call,
      T.chain((answer) => {
        const entries = ledger();
        const added = entries.slice(written);
        for (const { key } of added) known.add(key);
        return added.length === 0
          ? TE.fromEither(answer)
          : pipe(
              books.add(added),
              TE.mapLeft((error): IssuerFailure => unknown(error)),
              TE.chain(() => {
                written = Math.max(written, entries.length);
                return TE.fromEither(answer);
              }),
            );
      }),
    );
};

/** Whether the books have a key, and from then on it is known. */
const recalling =
  (books: BookTable, known: Set<IssuerKey>) =>
  (key: IssuerKey): TE.TaskEither<OutcomeUnknown, boolean> =>
    known.has(key)
      ? TE.right(true)
      : pipe(
          books.has(key),
          TE.bimap(unknown, (isBooked) => {
            if (isBooked) known.add(key);
            return isBooked;
          }),
        );

/** The script is for first calls: what a key has made already, in whatever process, it gets again. */
const scripted =
  (known: ReadonlySet<IssuerKey>): Script =>
  (call) =>
    known.has(call.key) ? { _tag: "Act" } : magicScript(call);

const lasting = (issuer: MemoryCardIssuer, books: BookTable, known: Set<IssuerKey>): CardIssuer => {
  const book = booked(issuer, books, known);
  const recall = recalling(books, known);
  // A card stands on an account of this process's ledger.
  const here = (key: IssuerKey, order: Order): TE.TaskEither<OutcomeUnknown, void> =>
    known.has(key)
      ? TE.right(undefined)
      : pipe(
          recall(key),
          TE.chainTaskK((isBooked) =>
            isBooked ? T.map((): void => undefined)(issuer.openAccount(key, order)) : T.of(undefined),
          ),
        );
  return {
    ...issuer,
    openAccount: (key, order) =>
      pipe(
        recall(key),
        TE.chainW(() => book(issuer.openAccount(key, order))),
      ),
    issueDebitCard: (key, order, account) =>
      pipe(
        here(accountKeyOf(key), order),
        TE.chain(() => recall(key)),
        TE.chainW(() => book(issuer.issueDebitCard(key, order, account))),
      ),
    findByKey: (key, order) =>
      pipe(
        issuer.findByKey(key, order),
        TE.chain((finding) =>
          finding._tag === "Absent"
            ? pipe(
                books.has(key),
                TE.mapLeft(unknown),
                TE.chain((isBooked) => (isBooked ? madeAgain(key, order) : TE.right(finding))),
              )
            : TE.right(finding),
        ),
      ),
    books: (after) => pipe(books.page(pageSize, after), TE.mapLeft(unknown)),
  };
};

/** An issuer that does what customers' references tell it, and whose books last as long as the store. */
export const sandboxIssuer = (clock: Clock, books?: BookTable): CardIssuer => {
  const known = new Set<IssuerKey>();
  const issuer = memoryCardIssuer({ script: scripted(known), clock });
  return books === undefined ? issuer : lasting(issuer, books, known);
};
