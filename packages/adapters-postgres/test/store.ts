import { randomBytes } from "node:crypto";
import { type Database, embeddedDatabase, type Keyring, keyringOf, migrate } from "@condor/adapters-postgres";
import { assert } from "vitest";
import * as E from "#fp-ts/Either";

export const aKeyring = (): Keyring => {
  const ring = keyringOf(`test:${randomBytes(32).toString("base64")}`);
  assert(E.isRight(ring));
  return ring.right;
};

export const migrated = async (database: Database): Promise<Database> => {
  const done = await migrate(database)();
  assert(E.isRight(done), JSON.stringify(done));
  return database;
};

export const anEmbeddedDatabase = async (): Promise<Database> => migrated(await embeddedDatabase());
