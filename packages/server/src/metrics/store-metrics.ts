import type { Backlog, PoolUse } from "@condor/adapters-postgres";
import type * as IO from "#fp-ts/IO";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as T from "#fp-ts/Task";
import { Gauge, type Registry } from "prom-client";
import type { Store } from "../store/store.js";
import { backlogReading, type BacklogReadingOptions } from "./backlog-reading.js";

const gauges = (registers: Registry[]) => ({
  up: new Gauge({
    name: "condor_store_up",
    help: "1 if the store answered the last time that it was asked for the gauges below, else 0; they are left out then.",
    registers,
  }),
  unfinished: new Gauge({
    name: "condor_creations_unfinished",
    help: "Creations in the store that are opening an account or issuing a card, of every client.",
    registers,
  }),
  oldest: new Gauge({
    name: "condor_oldest_unfinished_seconds",
    help: "How long ago the oldest of those began; 0 where there is none.",
    registers,
  }),
  underReview: new Gauge({
    name: "condor_creations_under_review",
    help: "Creations in the store that wait for a person, of every client.",
    registers,
  }),
});

const poolGauges = (registers: Registry[]) => ({
  connections: new Gauge({
    name: "condor_pool_connections",
    help: "Connections of this process to the PostgreSQL server.",
    labelNames: ["state"],
    registers,
  }),
  waiting: new Gauge({
    name: "condor_pool_waiting",
    help: "Statements of this process that wait for a connection.",
    registers,
  }),
});

const ageOf = ({ oldestBegunAt }: Backlog): number =>
  oldestBegunAt === undefined ? 0 : Math.max(0, Date.now() - oldestBegunAt) / 1_000;

const pooled = (registers: Registry[], pool: IO.IO<PoolUse> | undefined): IO.IO<void> => {
  const { connections, waiting } = poolGauges(registers);
  return () => {
    if (pool === undefined) {
      waiting.remove();
      return;
    }
    const use = pool();
    connections.set({ state: "idle" }, use.idle);
    connections.set({ state: "busy" }, use.total - use.idle);
    waiting.set(use.waiting);
  };
};

/** What is known only by asking, at each scrape: the backlog of the store, and the use of its pool. */
export const storeMetrics = (
  registry: Registry,
  { backlog, durable }: Pick<Store, "backlog" | "durable">,
  options?: BacklogReadingOptions,
): T.Task<void> => {
  const { up, unfinished, oldest, underReview } = gauges([registry]);
  const usePool = pooled([registry], durable?.database.pool);
  const away = (): void => {
    up.set(0);
    for (const one of [unfinished, oldest, underReview]) one.remove();
  };
  const told = (one: Backlog): void => {
    up.set(1);
    unfinished.set(one.unfinished);
    oldest.set(ageOf(one));
    underReview.set(one.underReview);
  };
  return pipe(
    backlogReading(backlog, options),
    T.map(O.match(away, told)),
    T.chainFirstIOK(() => usePool),
  );
};
