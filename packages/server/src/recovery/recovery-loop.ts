import { setTimeout } from "node:timers/promises";
import type { Milliseconds, Recovered, StorageUnavailable } from "@condor/core";
import type * as E from "#fp-ts/Either";
import { constVoid } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import { type Recovery, recoverAll } from "./recover-all.js";

export interface RecoveryLoopOptions extends Recovery {
  /** How long to wait after a round, on average: each node waits between half of it and one and a half. */
  readonly interval: Milliseconds;
  /** Told of every round, for logs. */
  readonly onRound: (round: E.Either<StorageUnavailable, ReadonlyArray<Recovered>>) => void;
}

const jittered = (interval: Milliseconds): Milliseconds => interval * (0.5 + Math.random());

/**
 * Finishes what was cut off, round after round, until it is stopped. Any number of nodes may run it on one store: leases
 * and compare-and-set keep them out of each other's way. Returns the task that stops it, between two calls of the issuer.
 */
export const recoveryLoop = (options: RecoveryLoopOptions): T.Task<void> => {
  const { signal, abort } = controller();
  const rounds = async (): Promise<void> => {
    while (!signal.aborted) {
      await setTimeout(jittered(options.interval), undefined, { signal }).catch(constVoid);
      if (!signal.aborted) options.onRound(await recoverAll(options, { signal })());
    }
  };
  const running = rounds();
  return () => {
    abort();
    return running;
  };
};

const controller = () => {
  const made = new AbortController();
  return { signal: made.signal, abort: () => made.abort() };
};
