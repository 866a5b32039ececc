import type { Observation } from "@condor/adapters-http";
import type { CardIssuer, CustomerRepository } from "@condor/core";
import { pipe } from "#fp-ts/function";
import type * as IO from "#fp-ts/IO";
import * as T from "#fp-ts/Task";
import { Registry } from "prom-client";
import type { Store } from "../store/store.js";
import type { BacklogReadingOptions } from "./backlog-reading.js";
import { creationMetrics } from "./creation-metrics.js";
import { issuerMetrics } from "./issuer-metrics.js";
import { processMetrics } from "./process-metrics.js";
import { requestMetrics } from "./request-metrics.js";
import { storeMetrics } from "./store-metrics.js";

/** One server's metrics: what is counted on the way, and the text that Prometheus reads. */
export interface Metrics {
  readonly answered: (observation: Observation) => void;
  readonly issuer: (issuer: CardIssuer) => CardIssuer;
  readonly customers: (customers: CustomerRepository) => CustomerRepository;
  /** Never rejects: what cannot be known now is left out. */
  readonly text: T.Task<string>;
  readonly contentType: string;
  readonly stop: IO.IO<void>;
}

/** In a registry of its own: two servers in a process share no number. */
export const metrics = (store: Pick<Store, "backlog" | "durable">, options?: BacklogReadingOptions): Metrics => {
  const registry = new Registry();
  const readStore = storeMetrics(registry, store, options);
  const { read, stop } = processMetrics(registry);
  return {
    answered: requestMetrics(registry),
    issuer: issuerMetrics(registry),
    customers: creationMetrics(registry),
    text: pipe(
      readStore,
      T.chainIOK(() => read),
      T.chain(() => () => registry.metrics()),
    ),
    contentType: registry.contentType,
    stop,
  };
};
