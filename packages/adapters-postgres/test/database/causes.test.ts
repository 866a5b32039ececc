import { afterAll, expect, test } from "vitest";
import { canaries } from "../a-person.js";
import { refusal } from "../sql.js";
import { aServedDatabase, anEmbeddedDatabase } from "../store.js";

const databases = { served: await aServedDatabase("read committed"), embedded: await anEmbeddedDatabase() };
afterAll(async () => {
  for (const database of Object.values(databases)) await database.close();
});

const canary = canaries.firstName;

const faulty: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
  ["select $1::integer", [canary]],
  ["select $1::uuid", [canary]],
  ["select 1 / (length($1) - length($1))", [canary]],
  [`select * from ${canary}`, []],
  ["insert into condor.client (client) values ($1)", [`${canary} with a space`]],
  ["insert into condor.customer (client, customer_id) values ($1, $1)", [canary]],
  ["select $1::text, $2::json", ["{}", `{${canary}`]],
];

test.each(Object.keys(databases))("what a fault is called tells nothing of the data, %s", async (name) => {
  const database = name === "served" ? databases.served : databases.embedded;
  for (const [text, values] of faulty)
    expect(await refusal(database)(text, ...values)).toMatch(/^[0-9A-Z]{5}( [a-z_]+)?$/);
});
