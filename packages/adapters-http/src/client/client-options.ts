import type { Clock, Milliseconds, Secret } from "@condor/core";

/** What a client logs in with. */
export interface ClientCredentials {
  readonly login: string;
  readonly password: Secret;
}

export interface ClientOptions {
  /** The global `fetch` unless given. Called without `this`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** The system's unless given. */
  readonly clock?: Clock;
  /** The most that one try takes; 40 s unless told, for the service itself may take 35. */
  readonly timeout?: Milliseconds;
  /** How often a try is repeated where that is safe and may help; 2 unless told. */
  readonly retries?: number;
  /** The longest pause between tries, 5 s unless told: where the service asks for a longer one, its answer stands. */
  readonly longestPause?: Milliseconds;
}
