/** What a client that logs in may do, and how much of it. */
export interface ClientTerms<Scope extends string> {
  readonly scopes: ReadonlyArray<Scope>;
  /** 1 to 1,000,000; absent: as many as the server allows by default. */
  readonly requestsPerMinute?: number;
  /** How many creations may begin in a day of UTC, 0 to 100,000,000; absent: any number. */
  readonly creationsPerDay?: number;
}

/** There is no such client, or none that logs in. */
export interface NoSuchClient {
  readonly _tag: "NoSuchClient";
  readonly client: string;
}
