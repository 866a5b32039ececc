import type { Milliseconds } from "@condor/core";
import { Pool, type QueryConfig } from "pg";
import { attempted } from "./attempted.js";
import { isConflict } from "./sql-state.js";
import { once } from "./once.js";
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

// A migration of a large table, or the wait for a node that runs it, takes as long as it takes.
const patient = "set local statement_timeout = 0;";
const longest = 2 ** 31 - 1;

/** pg reads the limit of one statement, and its types do not say so. */
interface Sent extends QueryConfig {
  readonly query_timeout?: Milliseconds;
}

const ignore = (): void => undefined;

/**
 * One statement on a connection of the pool. `pool.query` would throw the connection away after every error, also
 * where another transaction was in the way, and make contention dear.
 */
const sending =
  (pool: Pool) =>
  async (statement: Sent): Promise<ReadonlyArray<Row>> => {
    const connection = await pool.connect();
    try {
      const { rows } = await connection.query<Row>(statement);
      connection.release();
      return rows;
    } catch (error) {
      connection.release(!isConflict(error));
      return Promise.reject(error);
    }
  };

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
  pool.on("error", ignore);
  // One that is in use tells the statement on it, and then everybody: unheard, that ends the process. It may break in
  // the very packet that makes it, before whoever asked for it could listen.
  pool.on("connect", (connection) => void connection.on("error", ignore));
  const send = sending(pool);
  return {
    query: ({ name, text, values }) => attempted(() => send({ name, text, values: [...values] })),
    script: (text) => attempted(async () => void (await send({ text: `${patient}${text}`, query_timeout: longest }))),
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: once(() => pool.end()),
  };
};
