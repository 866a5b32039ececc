import { setTimeout } from "node:timers/promises";
import type { Backlog } from "@condor/adapters-postgres";
import type { Milliseconds } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Store } from "../store/store.js";

export interface BacklogReadingOptions {
  /** How long a reading is told again; 5 s unless given. */
  readonly freshness?: Milliseconds;
  /** How long one scrape waits for the store; 1 s unless given. */
  readonly patience?: Milliseconds;
}

type Reading = O.Option<Backlog>;

interface Kept {
  readonly at: Milliseconds;
  readonly reading: Reading;
}

const asked = (backlog: Store["backlog"]): T.Task<Reading> =>
  pipe(
    TE.tryCatch(backlog, () => undefined),
    TE.match(() => O.none, O.fromEither<Backlog>),
  );

const within = async (patience: Milliseconds, reading: Promise<Reading>): Promise<Reading> => {
  const over = new AbortController();
  const late = setTimeout(patience, O.none, { signal: over.signal }).catch(() => O.none);
  const first = await Promise.race([reading, late]);
  over.abort();
  return first;
};

/**
 * What the store has before it, or nothing where it did not say so in time. However many ask, the store is asked by one
 * statement at a time, and not again while its last word is fresh, an error included.
 */
export const backlogReading = (
  backlog: Store["backlog"],
  { freshness = 5_000, patience = 1_000 }: BacklogReadingOptions = {},
): T.Task<Reading> => {
  let kept: Kept | undefined;
  let asking: Promise<Reading> | undefined;
  const ask = async (): Promise<Reading> => {
    const reading = await asked(backlog)();
    kept = { at: performance.now(), reading };
    asking = undefined;
    return reading;
  };
  return async () => {
    if (kept !== undefined && performance.now() - kept.at < freshness) return kept.reading;
    asking ??= ask();
    return within(patience, asking);
  };
};
