import type { Observation } from "@condor/adapters-http";
import type { Backlog, PostgresStore } from "@condor/adapters-postgres";
import type { StorageUnavailable } from "@condor/core";
import type * as TE from "fp-ts/lib/TaskEither.js";
import { onTestFinished } from "vitest";
import type { BacklogReadingOptions } from "../../src/metrics/backlog-reading.js";
import { type Metrics, metrics } from "../../src/metrics/metrics.js";

export const none: Backlog = { unfinished: 0, underReview: 0 };

interface On extends BacklogReadingOptions {
  readonly durable?: PostgresStore;
}

/** The metrics of a server whose store has this before it. */
export const numbersOn = (
  backlog: TE.TaskEither<StorageUnavailable, Backlog>,
  { durable: kept, ...options }: On = {},
): Metrics => {
  const made = metrics(kept === undefined ? { backlog } : { backlog, durable: kept }, options);
  onTestFinished(made.stop);
  return made;
};

const answer = { requestId: "", durationMs: 0 };

export const refusedAndReplayed: ReadonlyArray<Observation> = [
  { ...answer, status: 404, code: "routeNotFound" },
  { ...answer, route: "/auth/get-token", status: 401, code: "unauthorized" },
  { ...answer, route: "/condor/customer/create", status: 403, code: "forbidden" },
  { ...answer, route: "/condor/customer/create", status: 429, code: "tooManyRequests" },
  { ...answer, route: "/condor/customer/create", status: 503, code: "serverBusy" },
  { ...answer, route: "/condor/customer/create", status: 200, code: "0", replayed: true },
];

/** A store with a pool whose use stands still. */
export const durable = { database: { pool: () => ({ total: 3, idle: 1, waiting: 2 }) } } as unknown as PostgresStore;
