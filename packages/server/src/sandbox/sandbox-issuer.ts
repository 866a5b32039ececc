import { magicScript, type MemoryCardIssuer, memoryCardIssuer } from "@condor/adapters-memory";
import {
  type CardIssuer,
  type ClientId,
  type Clock,
  type Finding,
  type IssuerFailure,
  type IssuerKey,
  issuerKey,
  type Order,
  type OutcomeUnknown,
  type StorageUnavailable,
} from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { BookTable } from "./book-table.js";

const pageSize = 100;

const unknown = ({ cause }: StorageUnavailable): OutcomeUnknown => ({
  _tag: "OutcomeUnknown",
  cause: `the sandbox's books cannot be written or read (${cause})`,
});

/** What was made is in the books before anybody hears of it. */
const booked = ({ ledger }: MemoryCardIssuer, books: BookTable) => {
  let written = 0;
  return <A>(call: TE.TaskEither<IssuerFailure, A>): TE.TaskEither<IssuerFailure, A> =>
    pipe(
      call,
      T.chain((answer) => {
        const entries = ledger();
        const added = entries.slice(written);
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

/**
 * What a key makes depends on key and order alone: an issuer without a script makes again what another process made,
 * and tells whether it fits.
 */
const madeAgain = (client: ClientId, key: IssuerKey, order: Order): TE.TaskEither<OutcomeUnknown, Finding> => {
  const twin = memoryCardIssuer();
  const account = twin.openAccount(issuerKey(client, order.customerId, "account"), order);
  const made = key.endsWith("/account")
    ? T.map(() => undefined)(account)
    : pipe(
        account,
        TE.chain((opened) => twin.issueDebitCard(key, order, opened)),
        T.map(() => undefined),
      );
  return pipe(
    made,
    T.chain(() => twin.findByKey(key, order)),
  );
};

/** An issuer that does what customers' references tell it, and whose books last as long as the store. */
export const sandboxIssuer = (client: ClientId, clock: Clock, books?: BookTable): CardIssuer => {
  const issuer = memoryCardIssuer({ script: magicScript, clock });
  if (books === undefined) return issuer;
  const book = booked(issuer, books);
  return {
    ...issuer,
    openAccount: (key, order) => book(issuer.openAccount(key, order)),
    issueDebitCard: (key, order, account) => book(issuer.issueDebitCard(key, order, account)),
    findByKey: (key, order) =>
      pipe(
        issuer.findByKey(key, order),
        TE.chain((finding) =>
          finding._tag === "Absent"
            ? pipe(
                books.has(key),
                TE.mapLeft(unknown),
                TE.chain((isBooked) => (isBooked ? madeAgain(client, key, order) : TE.right(finding))),
              )
            : TE.right(finding),
        ),
      ),
    books: (after) => pipe(books.page(pageSize, after), TE.mapLeft(unknown)),
  };
};
