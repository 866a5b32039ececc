import type { Milliseconds } from "@condor/core";
import { Pool } from "pg";
import { attempted } from "./attempted.js";
import type { Database, Row } from "./database.js";

export interface ServedOptions {
  /** `postgres://user:password@host:port/database`; `sslmode` and the other parameters of libpq that pg knows. */
  readonly url: string;
  /** How many connections one process opens at most: 10 unless told. */
  readonly poolSize?: number;
  /** How long a statement may run before the server gives it up: 5 s unless told. */
  readonly statementTimeout?: Milliseconds;
  /** How long to wait for a free connection, or for a new one: 5 s unless told. */
  readonly connectionTimeout?: Milliseconds;
  /** What `pg_stat_activity` shows: "condor" unless told. */
  readonly applicationName?: string;
}

const seconds = 1_000;

/**
 * A PostgreSQL server, through a pool of connections. A connection that breaks is thrown away and another one made;
 * what was running on it has an unknown outcome.
 */
export const servedDatabase = (options: ServedOptions): Database => {
  const { url, poolSize = 10, statementTimeout = 5 * seconds, connectionTimeout = 5 * seconds } = options;
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    statement_timeout: statementTimeout,
    // The server's own limit comes first; this one ends the wait for a server that is gone.
    query_timeout: statementTimeout + seconds,
    connectionTimeoutMillis: connectionTimeout,
    application_name: options.applicationName ?? "condor",
    keepAlive: true,
  });
  // An idle connection that breaks is nobody's error: the pool has dropped it, and the next statement opens another.
  pool.on("error", () => undefined);
  return {
    query: ({ name, text, values }) =>
      attempted(async () => (await pool.query<Row>({ name, text, values: [...values] })).rows),
    script: (text) =>
      attempted(async () => {
        await pool.query(text);
      }),
    close: () => pool.end(),
  };
};
