import { addClient, postgresClientRegistry, postgresTokenStore } from "@condor/adapters-postgres";
import { ClientId } from "@condor/core";
import { afterAll, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { done } from "../stage.js";
import { aServedDatabase } from "../store.js";
import { valid } from "../valid.js";

const database = await aServedDatabase("read committed");
afterAll(database.close);

const isScope = (value: unknown): value is string => typeof value === "string";
const registry = postgresClientRegistry(database, isScope);
const tokens = postgresTokenStore({ database, clock: { now: () => 1_000 }, isScope });

const hashOf = (text: string): string => `$test$v=1$${text}`;
let names = 0;
const aName = (): ClientId => {
  names += 1;
  return valid(ClientId, `c${process.pid}_${Date.now()}_${names}`);
};
const added = async (scopes: ReadonlyArray<string> = ["create", "read"]): Promise<ClientId> => {
  const client = aName();
  await done(registry.add({ client, password: hashOf("one"), scopes }));
  return client;
};
const noSuch = (client: string) => E.left({ _tag: "NoSuchClient", client });
const describedOf = async (client: ClientId) => (await done(registry.list)).find((one) => one.client === client);

test("a client that is added logs in, and is listed without its secret", async () => {
  const client = aName();
  const terms = { scopes: ["read"], requestsPerMinute: 60, creationsPerDay: 0 };
  await done(registry.add({ client, password: hashOf("one"), ...terms }));
  expect(await done(registry.find(client))).toEqual(
    O.some({ client, password: hashOf("one"), scopes: ["read"], isDisabled: false, generation: 0 }),
  );
  const described = await describedOf(client);
  expect(described).toEqual({ client, ...terms, addedAt: expect.stringMatching(/^20..-..-..T..:..:..Z$/) });
});

test("a client that was only named does not log in, until it is added; added again it is refused", async () => {
  const client = aName();
  await done(addClient(database, client));
  expect(await done(registry.find(client))).toEqual(O.none);
  expect(await describedOf(client)).toEqual({ client, addedAt: expect.any(String) });
  for (const change of [registry.rotate(client, hashOf("two")), registry.change(client, { scopes: ["read"] })])
    expect(await change()).toEqual(noSuch(client));
  await done(registry.add({ client, password: hashOf("one"), scopes: ["read"] }));
  const again = registry.add({ client, password: hashOf("two"), scopes: ["create"] });
  expect(await again()).toEqual(E.left({ _tag: "ClientExists", client }));
  expect(await done(registry.find(client))).toMatchObject({ value: { password: hashOf("one"), scopes: ["read"] } });
});

test("a rehash is a compare-and-set: a password that was rotated meanwhile stays", async () => {
  const client = await added();
  await done(registry.rehash(client, hashOf("one"), hashOf("uno")));
  expect(await done(registry.find(client))).toMatchObject({ value: { password: hashOf("uno"), generation: 0 } });
  await done(registry.rotate(client, hashOf("two")));
  expect(await registry.rehash(client, hashOf("uno"), hashOf("eins"))()).toEqual(noSuch(client));
  expect(await done(registry.find(client))).toMatchObject({ value: { password: hashOf("two"), generation: 1 } });
  expect(await describedOf(client)).toMatchObject({ rotatedAt: expect.any(String) });
});

test("terms change one by one, and a quota can be taken away", async () => {
  const client = await added();
  await done(registry.change(client, { requestsPerMinute: 5, creationsPerDay: 7 }));
  expect(await describedOf(client)).toMatchObject({ scopes: ["create", "read"], requestsPerMinute: 5 });
  await done(registry.change(client, { scopes: ["pii:read"], requestsPerMinute: null }));
  const described = await describedOf(client);
  expect(described).toMatchObject({ scopes: ["pii:read"], creationsPerDay: 7 });
  expect(described).not.toHaveProperty("requestsPerMinute");
});

test("a disabled client is told from an enabled one, and comes back with the same password", async () => {
  const client = await added();
  await done(registry.disable(client));
  const first = await describedOf(client);
  await done(registry.disable(client));
  expect(await describedOf(client)).toEqual(first);
  expect(await done(registry.find(client))).toMatchObject({ value: { isDisabled: true } });
  await done(registry.enable(client));
  expect(await done(registry.find(client))).toMatchObject({ value: { isDisabled: false, password: hashOf("one") } });
});

test("nothing is changed of a client that is not there", async () => {
  const client = aName();
  const { rotate, change, disable, enable } = registry;
  const changes = [rotate(client, hashOf("two")), change(client, {}), disable(client), enable(client)];
  for (const one of changes) expect(await one()).toEqual(noSuch(client));
});

test("a token that is issued on what was known before a rotation does not work", async () => {
  const client = await added();
  const known = await done(registry.find(client));
  if (O.isNone(known)) throw new Error("is not known");
  const { generation } = known.value;
  await done(registry.rotate(client, hashOf("two")));
  const late = await done(tokens.issue({ client, scopes: ["read"], generation }));
  expect(await done(tokens.find(late.token))).toEqual(O.none);
  const fresh = await done(tokens.issue({ client, scopes: ["read"] }));
  expect(await done(tokens.find(fresh.token))).toMatchObject({ value: { client } });
});

test("a token of a client that nobody added is refused", async () => {
  const answer = await tokens.issue({ client: aName(), scopes: [] })();
  expect(answer).toMatchObject(E.left({ _tag: "StorageUnavailable", cause: expect.stringMatching(/^23503 /) }));
});
