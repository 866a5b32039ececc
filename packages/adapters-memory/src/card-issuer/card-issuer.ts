import type { CardIssuer, Clock, IssuerFailure, IssuerKey, Order, Step } from "@condor/core";
import type * as IO from "#fp-ts/IO";
import * as TE from "#fp-ts/TaskEither";
import { systemClock } from "../clock/system-clock.js";
import { accountDesk } from "./account-desk.js";
import { behave, type Deed } from "./behave.js";
import type { Script } from "./behaviour.js";
import { cardDesk } from "./card-desk.js";
import { ledger, type LedgerEntry } from "./ledger.js";
import { numbering } from "./numbering.js";
import type { Declines } from "./outcomes.js";

export interface MemoryCardIssuerOptions {
  /** Every call acts unless told. */
  readonly script?: Script;
  /** Whether a decline is the key's answer for ever, or forgotten as soon as it is told: forgotten unless told. */
  readonly declines?: Declines;
  /** Times what acts late. */
  readonly clock?: Pick<Clock, "wait">;
  /** How many entries a page of the books has: 100 unless told. */
  readonly pageSize?: number;
}

export interface MemoryCardIssuer extends CardIssuer {
  /** Everything that was ever made is in the ledger, oldest first. */
  readonly ledger: IO.IO<ReadonlyArray<LedgerEntry>>;
}

const act: Script = () => ({ _tag: "Act" });

const counter = (): ((key: IssuerKey) => number) => {
  const counts = new Map<IssuerKey, number>();
  return (key) => {
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return nth;
  };
};

/**
 * An issuer in memory that keeps books for as long as the process lives, and behaves as it is told. What a key makes
 * depends on key and order alone, so another process with the same orders has the same accounts and cards.
 */
export const memoryCardIssuer = (options: MemoryCardIssuerOptions = {}): MemoryCardIssuer => {
  const { script = act, declines = "forgotten", clock = systemClock, pageSize = 100 } = options;
  const books = ledger();
  const house = { declines, ledger: books, numbering: numbering() };
  const accounts = accountDesk(house);
  const cards = cardDesk(house);
  const count = counter();
  const call = <A>(step: Step, key: IssuerKey, order: Order, deed: IO.IO<Deed<A>>): TE.TaskEither<IssuerFailure, A> =>
    TE.fromIOEither(() => behave(clock)(script({ step, key, order, nth: count(key) }), deed()));
  return {
    name: "sandbox",
    mapping: "1",
    retention: { _tag: "Forever", declines },
    openAccount: (key, order) => call("account", key, order, () => accounts.deed(key, order)),
    issueDebitCard: (key, order, account) => call("card", key, order, () => cards.deed(key, order, account)),
    findByKey: (key, order) => TE.fromIO(() => (key.endsWith("/account") ? accounts : cards).find(key, order)),
    books: (after) => TE.fromIOEither(() => books.page(Math.max(1, pageSize), after)),
    ledger: books.entries,
  };
};
