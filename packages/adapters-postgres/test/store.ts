import { randomBytes } from "node:crypto";
import {
  type Database,
  embeddedDatabase,
  type Keyring,
  keyringOf,
  migrate,
  servedDatabase,
  type ServedOptions,
} from "@condor/adapters-postgres";
import { assert, inject } from "vitest";
import * as E from "#fp-ts/Either";

declare module "vitest" {
  interface ProvidedContext {
    /** A PostgreSQL server for the run: `CONDOR_TEST_DATABASE_URL`, or one that was started for it. */
    readonly databaseUrl: string;
  }
}

export const aKeyring = (): Keyring => {
  const ring = keyringOf(`test:${randomBytes(32).toString("base64")}`);
  assert(E.isRight(ring));
  return ring.right;
};

const migrated = async (database: Database): Promise<Database> => {
  const done = await migrate(database)();
  assert(E.isRight(done), JSON.stringify(done));
  return database;
};

/** One that nobody else writes to. */
export const anEmbeddedDatabaseAlone = async (): Promise<Database> => migrated(await embeddedDatabase());

let embedded: Promise<Database> | undefined;

/** One for all files of a process, as a server is one for all: to make it takes two seconds. It ends with the process. */
export const anEmbeddedDatabase = async (): Promise<Database> => {
  embedded ??= anEmbeddedDatabaseAlone();
  return { ...(await embedded), close: () => Promise.resolve() };
};

export type Isolation = "read committed" | "serializable";

const at = (isolation: Isolation): string => {
  const url = new URL(inject("databaseUrl"));
  url.searchParams.set("options", `-c default_transaction_isolation=${isolation.replace(" ", "\\ ")}`);
  return url.href;
};

export const aServedDatabase = (isolation: Isolation, options: Omit<ServedOptions, "url"> = {}): Promise<Database> =>
  migrated(servedDatabase({ ...options, url: at(isolation) }));
