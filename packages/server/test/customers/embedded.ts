import { randomBytes } from "node:crypto";
import {
  addClient,
  type Database,
  embeddedDatabase,
  keyringOf,
  migrate,
  type PostgresStore,
} from "@condor/adapters-postgres";
import { ClientId } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import type * as TE from "fp-ts/lib/TaskEither.js";
import { assert } from "vitest";

export const done = async <L, A>(task: TE.TaskEither<L, A>): Promise<A> => {
  const answer = await task();
  assert(E.isRight(answer), JSON.stringify(answer));
  return answer.right;
};

/** A store in this process, in memory, which several clients share; it is closed by whoever made it. */
export const embedded = async (): Promise<Database> => {
  const database = await embeddedDatabase();
  await done(migrate(database));
  return database;
};

let clients = 0;

export const tenant = async (
  database: Database,
  name?: string,
): Promise<{ readonly store: PostgresStore; readonly client: ClientId }> => {
  clients += 1;
  const client = name ?? `client-${clients}`;
  const keyring = keyringOf(`test:${randomBytes(32).toString("base64")}`);
  assert(ClientId.is(client) && E.isRight(keyring));
  await done(addClient(database, client));
  return { store: { database, keyring: keyring.right }, client };
};
