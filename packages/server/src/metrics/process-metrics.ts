import { monitorEventLoopDelay } from "node:perf_hooks";
import process from "node:process";
import type * as IO from "#fp-ts/IO";
import { Gauge, type Registry } from "prom-client";

const quantiles = [0.5, 0.99, 1] as const;

const nanoseconds = 1e9;

const gauges = (registers: Registry[]) => ({
  delay: new Gauge({
    name: "condor_event_loop_delay_seconds",
    help: "How late the event loop was since the scrape before, by quantile; 1 is the longest delay.",
    labelNames: ["quantile"],
    registers,
  }),
  memory: new Gauge({
    name: "condor_process_memory_bytes",
    help: "Memory of the process: all that is resident, JavaScript's heap in use, and what it holds outside of that.",
    labelNames: ["kind"],
    registers,
  }),
  started: new Gauge({
    name: "condor_process_start_time_seconds",
    help: "When the process started, in seconds since 1970.",
    registers,
  }),
});

export interface ProcessMetrics {
  readonly read: IO.IO<void>;
  /** The event loop is watched from the start on, and until this. */
  readonly stop: IO.IO<void>;
}

/** How late the event loop is, and what the process holds. */
export const processMetrics = (registry: Registry): ProcessMetrics => {
  const { delay, memory, started } = gauges([registry]);
  const monitor = monitorEventLoopDelay({ resolution: 10 });
  monitor.enable();
  started.set(Math.round(Date.now() / 1_000 - process.uptime()));
  return {
    read: () => {
      for (const quantile of quantiles)
        delay.set(
          { quantile },
          quantile === 1 ? monitor.max / nanoseconds : monitor.percentile(quantile * 100) / nanoseconds,
        );
      monitor.reset();
      const { rss, heapUsed, external } = process.memoryUsage();
      memory.set({ kind: "resident" }, rss);
      memory.set({ kind: "heap" }, heapUsed);
      memory.set({ kind: "external" }, external);
    },
    stop: () => void monitor.disable(),
  };
};
