import { begunCreations, postgresClientRegistry } from "@condor/adapters-postgres";
import { ClientId } from "@condor/core";
import { afterAll, expect, test } from "vitest";
import { rawCreations, least } from "../constraints/raw-creation.js";
import { newClient } from "../new-client.js";
import { sql } from "../sql.js";
import { done } from "../stage.js";
import { aServedDatabase } from "../store.js";
import { valid } from "../valid.js";

const database = await aServedDatabase("read committed");
afterAll(database.close);
const count = begunCreations(database);

test("creations are counted from a moment on, no further than the client's limit, and not at all without one", async () => {
  const client = await newClient(database);
  const { customer, write } = rawCreations(database, client);
  for (const begun_at of [99, 100, 101, 102])
    await write(await customer(), { ...least("Created"), begun_at, written_at: 200 });
  expect(await done(count(client, 100))).toEqual({ begun: 0 });
  const limited = async (most: number, since: number) => {
    await sql(database)("update condor.client set creations_per_day = $2 where client = $1", client, most);
    return done(count(client, since));
  };
  expect(await limited(10, 100)).toEqual({ begun: 3, limit: 10 });
  expect(await limited(10, 103)).toEqual({ begun: 0, limit: 10 });
  expect(await limited(2, 100)).toEqual({ begun: 2, limit: 2 });
  expect(await limited(0, 100)).toEqual({ begun: 0, limit: 0 });
});

test("a client that is not there has no limit, and another one's creations are its own", async () => {
  const name = valid(ClientId, `q${process.pid}_${Date.now()}`);
  expect(await done(count(name, 0))).toEqual({ begun: 0 });
  const isScope = (value: unknown): value is string => typeof value === "string";
  const terms = { scopes: ["create"], creationsPerDay: 5 };
  await done(postgresClientRegistry(database, isScope).add({ client: name, password: "$test$v=1$a", ...terms }));
  expect(await done(count(name, 0))).toEqual({ begun: 0, limit: 5 });
});
