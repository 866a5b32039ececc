import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  addClient,
  embeddedDatabase,
  importCustomers,
  migrate,
  postgresCustomerRepository,
  type PostgresStore,
} from "@condor/adapters-postgres";
import { ClientId } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { assert, expect, onTestFinished, test } from "vitest";
import { aPerson, ask, personId, portsOver } from "../a-person.js";
import { done } from "../stage.js";
import { aKeyring } from "../store.js";
import { valid } from "../valid.js";
import { aDisk } from "./a-disk.js";

const client = valid(ClientId, "full");
const most = 200;

/** Imports people until the store says no; answers how many were acknowledged, and why no more. */
const fillUp = async (store: PostgresStore): Promise<{ readonly acknowledged: number; readonly cause: string }> => {
  for (let n = 1; n < most; n += 1) {
    const answer = await importCustomers(store, client)([aPerson(n)])();
    if (E.isLeft(answer)) return { acknowledged: n, cause: answer.left.cause };
  }
  return { acknowledged: most, cause: "the disk was never full" };
};

const isThere = (store: PostgresStore) => async (n: number) =>
  O.isSome(await done(postgresCustomerRepository(store, client).find(personId(n))));

test("a full disk refuses what has no room, keeps what was acknowledged, and is of use again with room", async () => {
  const folder = mkdtempSync(join(tmpdir(), "condor-full-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const disk = aDisk();
  const first = { database: await embeddedDatabase(folder), keyring: aKeyring() };
  await done(migrate(first.database));
  await done(addClient(first.database, client));
  await done(importCustomers(first, client)([aPerson(0)]));

  disk.fill(true);
  const { acknowledged, cause } = await fillUp(first);
  expect(cause).toBe("53100");
  // Who only reads is served.
  expect(await isThere(first)(0)).toBe(true);
  disk.fill(false);
  await done(importCustomers(first, client)([aPerson(acknowledged)]));
  expect(await ask(portsOver(postgresCustomerRepository(first, client)), 0)).toBe("Opened");
  await first.database.close();

  const second = { ...first, database: await embeddedDatabase(folder) };
  onTestFinished(second.database.close);
  assert(acknowledged > 0);
  for (let n = 0; n <= acknowledged; n += 1) expect(await isThere(second)(n)).toBe(true);
  expect(await ask(portsOver(postgresCustomerRepository(second, client)), 0)).toBe("AlreadyCreated");
});
