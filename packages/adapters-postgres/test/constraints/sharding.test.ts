import { afterAll, expect, test } from "vitest";
import { sql } from "../sql.js";
import { aServedDatabase } from "../store.js";

const database = await aServedDatabase("read committed");
afterAll(database.close);
const run = sql(database);

const uniqueKeys = `
select c.relname as name, (
  select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) as first
from pg_index i join pg_class c on c.oid = i.indexrelid
where (i.indisunique or i.indisprimary) and c.relnamespace = 'condor'::regnamespace order by 1`;

test("every primary and unique key begins with the client", async () => {
  const keys = await run(uniqueKeys);
  expect(keys.map(({ name }) => name)).toContain("creation_pkey");
  expect(keys.length).toBeGreaterThanOrEqual(13);
  expect(keys.filter(({ first }) => first !== "client")).toEqual([]);
});

test("every foreign key begins with the client", async () => {
  const keys = await run(`
    select conname as name, (
      select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as first
    from pg_constraint where contype = 'f' and connamespace = 'condor'::regnamespace`);
  expect(keys.length).toBeGreaterThanOrEqual(5);
  expect(keys.filter(({ first }) => first !== "client")).toEqual([]);
});

test("there are no sequences, and no function locks or notifies", async () => {
  const [counted] = await run(`
    select (select count(*)::int from pg_class where relkind = 'S' and relnamespace = 'condor'::regnamespace) as sequences,
      (select count(*)::int from pg_proc where pronamespace = 'condor'::regnamespace
        and prosrc ~* 'advisory|notify|listen|nextval') as functions`);
  expect(counted).toEqual({ sequences: 0, functions: 0 });
});
