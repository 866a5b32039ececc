import { rotateKeys } from "@condor/adapters-postgres";
import { afterAll, describe, expect, test } from "vitest";
import { aPerson, personId } from "../a-person.js";
import { people, unreadable } from "../seal/people.js";
import { sql } from "../sql.js";
import { done } from "../stage.js";
import { aServedDatabase } from "../store.js";
import { newer, older, reading, ringOf } from "./rings.js";

const database = await aServedDatabase("read committed");
afterAll(database.close);
const run = sql(database);

const rows = `
select 'customer' as table, customer_id, 0 as position, version::text, key_id, profile as sealed from condor.customer where client = $1
union all select 'account', customer_id, position, '', key_id, record from condor.account where client = $1
union all select 'creation', customer_id, 0, version::text, key_id, record from condor.creation where client = $1
order by 1, 2, 3`;

describe("keys are rotated", () => {
  test("every data key is encrypted anew, what it seals and every version stay", async () => {
    const { client } = await people(database, ringOf(older));
    const before = await run(rows, client);
    const store = { database, keyring: ringOf(newer, older) };
    expect(before.length).toBe(16);
    expect(await done(rotateKeys(store, client))).toEqual({ rewrapped: 16, overtaken: 0, unreadable: {} });
    expect(await run(rows, client)).toEqual(before.map((row) => ({ ...row, key_id: "newer" })));
    expect(await unreadable(reading(database, client, newer))).toEqual([]);
    expect(await unreadable(reading(database, client, older))).toHaveLength(4);
    expect(await done(rotateKeys(store, client))).toEqual({ rewrapped: 0, overtaken: 0, unreadable: {} });
  });

  test("one client's keys are rotated without another's", async () => {
    const [one, other] = [await people(database, ringOf(older)), await people(database, ringOf(older))];
    await done(rotateKeys({ database, keyring: ringOf(newer, older) }, one.client));
    expect(await unreadable(reading(database, one.client, newer))).toEqual([]);
    expect(await unreadable(reading(database, other.client, newer))).toHaveLength(4);
  });

  test("rows whose key is missing or was tampered with are counted and left, and the others are rotated", async () => {
    const { client } = await people(database, ringOf(older));
    const at = "where client = $1 and customer_id = $2";
    await run(`update condor.customer set key_id = 'lost' ${at}`, client, personId(1));
    await run(`update condor.creation set data_key = '\\x00' ${at}`, client, personId(3));
    const rotated = await done(rotateKeys({ database, keyring: ringOf(newer, older) }, client));
    expect(rotated).toEqual({ rewrapped: 14, overtaken: 0, unreadable: { lost: 1, older: 1 } });
    expect(await unreadable(reading(database, client, newer, older))).toEqual([1, 3].map(personId));
  });

  test("the erased have no key, and stay erased", async () => {
    const { client } = await people(database, ringOf(older));
    await run("select condor.erase($1, $2)", client, personId(2));
    const rotated = await done(rotateKeys({ database, keyring: ringOf(newer, older) }, client));
    expect(rotated).toEqual({ rewrapped: 15, overtaken: 0, unreadable: {} });
    expect(await unreadable(reading(database, client, newer))).toEqual([]);
  });

  test("more rows than one batch, in several rounds of one rotation", async () => {
    const { client, load } = await people(database, ringOf(older));
    await done(load(Array.from({ length: 600 }, (_, n) => aPerson(1_000 + n))));
    const rotated = await done(rotateKeys({ database, keyring: ringOf(newer, older) }, client));
    expect(rotated).toEqual({ rewrapped: 16 + 600 * 3, overtaken: 0, unreadable: {} });
  });
});
