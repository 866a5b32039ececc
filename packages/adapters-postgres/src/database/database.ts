import type { StorageUnavailable } from "@condor/core";
import type * as IO from "#fp-ts/IO";
import type * as T from "#fp-ts/Task";
import type * as TE from "#fp-ts/TaskEither";

/** What a parameter of a statement may be; the SQL says of which type it is. */
export type Parameter = string | number | boolean | null | Uint8Array | ReadonlyArray<string>;

/** One round trip. `name` is the statement's own: it is prepared once per connection, so its text never varies. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: ReadonlyArray<Parameter>;
}

export type Row = Readonly<Record<string, unknown>>;

/** How the connections of a pool are used at the moment. */
export interface PoolUse {
  /** Connections that are open, those that are being opened included. */
  readonly total: number;
  /** Connections that nobody uses. */
  readonly idle: number;
  /** Statements that wait for a connection. */
  readonly waiting: number;
}

/** PostgreSQL, wherever it runs. Each statement is a transaction of its own: none is open between two calls. */
export interface Database {
  /** A conflict with another transaction is tried again, a bounded number of times. */
  readonly query: (statement: Statement) => TE.TaskEither<StorageUnavailable, ReadonlyArray<Row>>;
  /** Several statements without parameters, in one transaction: all of them or none. */
  readonly script: (text: string) => TE.TaskEither<StorageUnavailable, void>;
  /** Absent where the database is in this process: there are no connections. */
  readonly pool?: IO.IO<PoolUse>;
  readonly close: T.Task<void>;
}
