import type { ClientId, Clock, Create, Milliseconds, Ports, Timings } from "@condor/core";
import type * as IO from "#fp-ts/IO";
import type { Credentials } from "./credentials.js";
import type { Deprecation } from "./deprecation.js";
import type { Observation } from "./observation.js";
import type { CreationQuota } from "./quota/creation-quota.js";
import type { TokenStore } from "./token/token-store.js";
import type { Capacity } from "./overload/capacity.js";
import type { Limits } from "./rate/limits.js";
import type { Readiness } from "./readiness.js";

export interface CondorAppOptions {
  /** The ports of one client; its repository holds that client's customers and nobody else's. */
  readonly portsOf: (client: ClientId) => Ports;
  readonly credentials: Credentials;
  readonly tokens: TokenStore;
  readonly clock: Clock;
  readonly deprecation: Deprecation;
  /** How many creations of a client may begin; any number unless told. */
  readonly creationQuota?: CreationQuota;
  /** 32 lower-case hexadecimal characters, new for each call; random unless given. */
  readonly newRequestId?: IO.IO<string>;
  /** Told of every answer, for logs. What it throws changes no answer. */
  readonly onAnswer?: (observation: Observation) => void;
  /** `standardTimings` unless given. */
  readonly timings?: Timings;
  /**
   * How long browsers ask for nothing but HTTPS here, in the header `Strict-Transport-Security`; absent, no such header.
   * For hosts that are reached by TLS alone.
   */
  readonly strictTransport?: Milliseconds;
  /** What `/ready` says; always ready unless given. */
  readonly readiness?: Readiness;
  /**
   * Whether the caller's `traceparent` is continued; else it is linked to, from a trace of our own. Where callers are our
   * own systems, or a gateway before this sets the header.
   */
  readonly trustTraceparent?: boolean;
  /** Goes around each decision on a creation, as `tracedCreate` does; changes nothing unless given. */
  readonly aroundCreate?: (create: Create) => Create;
  /** How much is taken on at once; `standardCapacity` unless given. */
  readonly capacity?: Capacity;
  /** How often who may ask, and who counts. */
  readonly limits?: Partial<Limits>;
}
