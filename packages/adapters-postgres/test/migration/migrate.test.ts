import { createHash } from "node:crypto";
import {
  addClient,
  checkSchema,
  type Database,
  embeddedDatabase,
  migrate,
  postgresClientRegistry,
  postgresTokenStore,
  servedDatabase,
} from "@condor/adapters-postgres";
import { ClientId, secret } from "@condor/core";
import { afterAll, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { aPerson, ask, personId, portsOver } from "../a-person.js";
import { aFreshDatabase } from "../fresh.js";
import { migrations } from "../../src/migration/migrations.js";
import { sql } from "../sql.js";
import { done, tenant } from "../stage.js";
import { valid } from "../valid.js";

// Whoever looks meanwhile whether it has run must wait for the answer.
const second = "perform pg_sleep(0.2); alter table condor.customer add column mood text not null default 'calm';";
const third = "update condor.customer set mood = 'merry';";
const failing = "create table condor.half (client text); insert into condor.half values ('a'); select 1 / 0;";

const fresh = await Promise.all([aFreshDatabase(), aFreshDatabase(), aFreshDatabase(), aFreshDatabase()]);
afterAll(async () => {
  for (const { drop } of fresh) await drop();
});
const nodes = (at: number, count: number): ReadonlyArray<Database> =>
  Array.from({ length: count }, () => servedDatabase({ url: fresh[at]?.url ?? "", poolSize: 2 }));

describe("several nodes that start at once", () => {
  test("bring an empty database to one schema, each migration run once, and a second start changes nothing", async () => {
    const all = nodes(0, 8);
    const answers = await Promise.all(all.map((node) => migrate(node)()));
    expect(answers.filter(E.isLeft)).toEqual([]);
    const [one] = all;
    if (one === undefined) return;
    const { length } = migrations;
    expect(await sql(one)("select number, count(*)::int as runs from condor.migration group by 1 order by 1")).toEqual(
      Array.from({ length }, (_, at) => ({ number: at + 1, runs: 1 })),
    );
    expect(await done(migrate(one))).toEqual({ before: length, after: length });
    expect(await done(checkSchema(one))).toBe(length);
    for (const node of all) await node.close();
  });

  test("run what is new once, on top of data, while one that is older serves", async () => {
    const all = nodes(1, 4);
    const [serving] = all;
    if (serving === undefined) return;
    await done(migrate(serving));
    const { customers, load, client } = await tenant(serving);
    await done(load([aPerson(1), aPerson(2)]));
    expect(await ask(portsOver(customers), 1)).toBe("Opened");
    const newer = [...migrations, second, third];
    const [answers, said] = await Promise.all([
      Promise.all(all.map((node) => migrate(node, newer)())),
      ask(portsOver(customers), 2),
    ]);
    expect(answers.filter(E.isLeft)).toEqual([]);
    expect(said).toBe("Opened");
    const found = await done(customers.find(personId(1)));
    expect(found).toMatchObject({ value: { creation: { creation: { _tag: "Created" } } } });
    expect(await sql(serving)("select distinct mood from condor.customer where client = $1", client)).toEqual([
      { mood: "merry" },
    ]);
    for (const node of all) await node.close();
  });
});

test("the clients of schema 1 go on: what their tokens were issued for holds, and they can be made to log in", async () => {
  const [database] = nodes(3, 1);
  if (database === undefined) return;
  await done(migrate(database, migrations.slice(0, 1)));
  const client = valid(ClientId, "acme");
  await done(addClient(database, client));
  const digest = createHash("sha256").update("a token").digest();
  const insert = "insert into condor.token (client, token_sha256, scopes, expires_at) values ($1, $2, '{read}', 9)";
  await sql(database)(insert, client, digest);
  await done(migrate(database));
  const isScope = (value: unknown): value is string => typeof value === "string";
  const tokens = postgresTokenStore({ database, clock: { now: () => 1 }, isScope });
  expect(await done(tokens.find(secret("a token")))).toEqual(O.some({ client, scopes: ["read"] }));
  const registry = postgresClientRegistry(database, isScope);
  await done(registry.add({ client, password: "$test$v=1$a", scopes: ["create"] }));
  expect(await done(tokens.find(secret("a token")))).toEqual(O.some({ client, scopes: ["create"] }));
  await database.close();
});

const databases = { served: () => Promise.resolve(nodes(2, 1)), embedded: async () => [await embeddedDatabase()] };

describe.each(Object.entries(databases))("a schema, %s", (_, make) => {
  test("is refused where it is older or newer than the program, and a failed migration leaves nothing", async () => {
    const [database] = await make();
    if (database === undefined) return;
    const known = migrations.length;
    expect(await checkSchema(database)()).toEqual(E.left({ _tag: "SchemaOlder", found: 0, needed: known }));
    const failed = await migrate(database, [...migrations, failing])();
    expect(failed).toEqual(E.left({ _tag: "StorageUnavailable", cause: "22012" }));
    expect(await done(checkSchema(database))).toBe(known);
    expect(await sql(database)("select to_regclass('condor.half') is null as gone")).toEqual([{ gone: true }]);
    expect(await checkSchema(database, known + 1)()).toEqual(
      E.left({ _tag: "SchemaOlder", found: known, needed: known + 1 }),
    );
    expect(await done(migrate(database, [...migrations, second]))).toEqual({ before: known, after: known + 1 });
    const newer = E.left({ _tag: "SchemaNewer", found: known + 1, known });
    expect(await checkSchema(database)()).toEqual(newer);
    expect(await migrate(database)()).toEqual(newer);
    await database.close();
  });
});
