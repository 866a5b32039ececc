/** How a law is checked. `seed` and `path` of a report repeat its counterexample. */
export interface LawOptions {
  readonly seed?: number;
  readonly path?: string;
  /** How many cases are drawn: each law has its own number unless told. Enumerated cases are tried in any case. */
  readonly runs?: number;
  /** So many times as many cases are drawn; enumerated cases are tried once all the same. */
  readonly times?: number;
  /** How long one case may take, in milliseconds: 10 s unless told. */
  readonly timeoutMs?: number;
}

/**
 * A sentence that must hold of every instance that an adapter's maker makes. `check` resolves when it held, and rejects
 * with an `Error` whose message has the counterexample and how to repeat it: what every test runner understands.
 */
export interface Law {
  readonly name: string;
  /** What the maker does not offer and this law needs. Such a law says so in its name too, and holds of nothing. */
  readonly notApplicable?: string;
  readonly check: (options?: LawOptions) => Promise<void>;
}
