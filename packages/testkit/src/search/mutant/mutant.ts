import type { Action, Event, Instant, Knowledge } from "@condor/core";
import type { Configuration } from "../configuration.js";
import type { Protocol } from "../setting.js";

/** A wrong design as a small patch of the shipped functions, and a configuration that is large enough to show it. */
export interface Mutant {
  readonly name: string;
  readonly patch: (shipped: Protocol) => Protocol;
  readonly configuration: Configuration;
}

/** Acts otherwise where the shipped action calls for it. */
export const acting =
  (otherwise: (action: Action, knowledge: Knowledge, now: Instant, shipped: Protocol) => Action) =>
  (shipped: Protocol): Protocol => ({
    ...shipped,
    next: (knowledge, now) => otherwise(shipped.next(knowledge, now), knowledge, now, shipped),
  });

/** Decides on something else than it knows. */
export const believing =
  (otherwise: (knowledge: Knowledge) => Knowledge) =>
  (shipped: Protocol): Protocol => ({ ...shipped, next: (knowledge, now) => shipped.next(otherwise(knowledge), now) });

/** Learns something else than has happened. */
export const hearing =
  (otherwise: (event: Event, knowledge: Knowledge, shipped: Protocol) => Event) =>
  (shipped: Protocol): Protocol => ({
    ...shipped,
    learn: (knowledge, event) => shipped.learn(knowledge, otherwise(event, knowledge, shipped)),
  });
