import { rotateKeys } from "@condor/adapters-postgres";
import { afterAll, assert, expect, test } from "vitest";
import { done } from "../stage.js";
import { aKeyring, anEmbeddedDatabaseAlone } from "../store.js";
import { canaries } from "../a-person.js";
import { sql, textOf } from "../sql.js";
import { people, unreadable } from "./people.js";

// A database of its own, so that every row of it can be read.
const database = await anEmbeddedDatabaseAlone();
afterAll(database.close);
const run = sql(database);
const here = await people(database);

const columns = `
select c.relname as table, a.attname as column, t.typname as type
from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
where c.relnamespace = 'condor'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`;

/** Every value of every column as a text: bytes as text too, wherever they are one, and as PostgreSQL shows them. */
const everything = async (): Promise<string> => {
  const texts: string[] = [];
  for (const row of await run(columns)) {
    const [table, column, type] = [row["table"], row["column"], row["type"]].map(textOf);
    const shown =
      type === "bytea" ? `encode("${column}", 'escape') || encode("${column}", 'base64')` : `"${column}"::text`;
    const rows = await run(`select ${shown} as shown from condor."${table}" where "${column}" is not null`);
    texts.push(...rows.map(({ shown: text }) => `${table}.${column}: ${textOf(text)}`));
  }
  return texts.join("\n");
};

test("a dump holds no personal data in clear", async () => {
  const dump = await everything();
  expect(dump).toContain("creation.state: Created");
  expect(dump).toContain("creation.state: OpeningAccount");
  expect(dump).toContain("customer.kyc_status: APPROVED");
  for (const canary of Object.values(canaries)) {
    expect(dump).not.toContain(canary);
    expect(dump).not.toContain(Buffer.from(canary).toString("base64").replace(/=+$/, "").slice(0, -1));
    expect(dump).not.toContain(Buffer.from(canary).toString("hex"));
  }
});

test("keys are rotated embedded too", async () => {
  const [newer] = aKeyring().byId.values();
  assert(newer !== undefined);
  const current = { ...newer, id: "newer" };
  const { byId } = here.store.keyring;
  const keyring = { current, byId: new Map([...byId, ["newer", current]]) };
  expect(await done(rotateKeys({ database, keyring }))).toEqual({ rewrapped: 16, overtaken: 0, unreadable: {} });
  expect(await unreadable(here)).toHaveLength(4);
});

test("what the issuer made known stands nowhere in clear but by the issuer's own ids", async () => {
  const rows = await run("select issued_account, issued_card from condor.creation where state = 'Created'");
  expect(rows).toEqual([
    {
      issued_account: expect.stringMatching(/^sandbox_account_/),
      issued_card: expect.stringMatching(/^sandbox_card_/),
    },
  ]);
});
