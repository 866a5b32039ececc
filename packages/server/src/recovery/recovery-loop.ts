import { setTimeout } from "node:timers/promises";
import type { ClientId, Milliseconds } from "@condor/core";
import * as E from "#fp-ts/Either";
import { constVoid, pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { type Recovery, recoverAll, type Round } from "./recover-all.js";

export interface RecoveryLoopOptions extends Recovery {
  /** How long to wait before a round, on average: each node waits between half of it and one and a half. */
  readonly interval: Milliseconds;
  /** Told of every round, for logs. */
  readonly onRound: (round: Round) => void;
}

const jittered = (interval: Milliseconds): Milliseconds => interval * (0.5 + Math.random());

/** Ends early, and never rejects, once `signal` is aborted. */
const pause = (duration: Milliseconds, signal: AbortSignal): Promise<void> =>
  setTimeout(duration, undefined, { signal }).catch(constVoid);

/** Each round begins at another client, so that nodes share the work, and nobody is always the last. */
const rotated = (clients: ReadonlyArray<ClientId>): ReadonlyArray<ClientId> => {
  const first = Math.floor(Math.random() * clients.length);
  return [...clients.slice(first), ...clients.slice(0, first)];
};

/** A log that cannot be written ends nothing. */
const told = ({ onRound }: RecoveryLoopOptions, round: Round): void => void E.tryCatch(() => onRound(round), constVoid);

/** Waits for a task no longer than `limit`. */
const within =
  (limit: Milliseconds, running: Promise<void>): T.Task<void> =>
  async () => {
    const ended = new AbortController();
    await Promise.race([running, pause(limit, ended.signal)]);
    ended.abort();
  };

/**
 * Finishes what was cut off, round after round, until it is stopped; neither a store that is away nor an exception ends
 * it. Any number of nodes may run it on one store: leases and compare-and-set keep them out of each other's way.
 * Returns what stops it, between two calls of the issuer: a call that runs is waited for, its answer recorded and the
 * lease given back. Past `limit` it is abandoned, and whoever comes after the lease asks again with the same key.
 */
export const recoveryLoop = (options: RecoveryLoopOptions): ((limit: Milliseconds) => T.Task<void>) => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const clients = pipe(options.clients, TE.map(rotated));
  const rounds = async (): Promise<void> => {
    while (!signal.aborted) {
      await pause(jittered(options.interval), signal);
      if (!signal.aborted) told(options, await recoverAll({ ...options, clients }, { signal })());
    }
  };
  const running = rounds();
  return (limit) => () => {
    stopping.abort();
    return within(limit, running)();
  };
};
