import { importCustomers, keyringOf, postgresCustomerRepository, rotateKeys } from "@condor/adapters-postgres";
import { randomBytes } from "node:crypto";
import { afterAll, assert, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { aPerson, ask, personId, portsOver } from "../a-person.js";
import { people, unreadable } from "../seal/people.js";
import { sql } from "../sql.js";
import { done } from "../stage.js";
import { aServedDatabase } from "../store.js";

const database = await aServedDatabase("read committed");
afterAll(database.close);
const run = sql(database);

const older = `older:${randomBytes(32).toString("base64")}`;
const newer = `newer:${randomBytes(32).toString("base64")}`;
const ringOf = (...keys: ReadonlyArray<string>) => {
  const ring = keyringOf(keys.join("\n"));
  assert(E.isRight(ring));
  return ring.right;
};

const rows = `
select 'customer' as table, customer_id, 0 as position, version::text, key_id, profile as sealed from condor.customer where client = $1
union all select 'account', customer_id, position, '', key_id, record from condor.account where client = $1
union all select 'creation', customer_id, 0, version::text, key_id, record from condor.creation where client = $1
order by 1, 2, 3`;

const withRing = (client: Awaited<ReturnType<typeof people>>["client"], ...keys: ReadonlyArray<string>) => ({
  customers: postgresCustomerRepository({ database, keyring: ringOf(...keys) }, client),
});

describe("keys are rotated", () => {
  test("every data key is encrypted anew, what it seals and every version stay", async () => {
    const { client } = await people(database, ringOf(older));
    const before = await run(rows, client);
    const store = { database, keyring: ringOf(newer, older) };
    expect(before.length).toBe(16);
    expect(await done(rotateKeys(store, client))).toEqual({ rewrapped: 16, overtaken: 0, unreadable: {} });
    expect(await run(rows, client)).toEqual(before.map((row) => ({ ...row, key_id: "newer" })));
    expect(await unreadable(withRing(client, newer))).toEqual([]);
    expect(await unreadable(withRing(client, older))).toHaveLength(4);
    expect(await done(rotateKeys(store, client))).toEqual({ rewrapped: 0, overtaken: 0, unreadable: {} });
  });

  test("one client's keys are rotated without another's", async () => {
    const [one, other] = [await people(database, ringOf(older)), await people(database, ringOf(older))];
    await done(rotateKeys({ database, keyring: ringOf(newer, older) }, one.client));
    expect(await unreadable(withRing(one.client, newer))).toEqual([]);
    expect(await unreadable(withRing(other.client, newer))).toHaveLength(4);
  });

  test("rows whose key is missing or was tampered with are counted and left, and the others are rotated", async () => {
    const { client } = await people(database, ringOf(older));
    const at = "where client = $1 and customer_id = $2";
    await run(`update condor.customer set key_id = 'lost' ${at}`, client, personId(1));
    await run(`update condor.creation set data_key = '\\x00' ${at}`, client, personId(3));
    const rotated = await done(rotateKeys({ database, keyring: ringOf(newer, older) }, client));
    expect(rotated).toEqual({ rewrapped: 14, overtaken: 0, unreadable: { lost: 1, older: 1 } });
    expect(await unreadable(withRing(client, newer, older))).toEqual([1, 3].map(personId));
  });

  test("the erased have no key, and stay erased", async () => {
    const { client } = await people(database, ringOf(older));
    await run("select condor.erase($1, $2)", client, personId(2));
    const rotated = await done(rotateKeys({ database, keyring: ringOf(newer, older) }, client));
    expect(rotated).toEqual({ rewrapped: 15, overtaken: 0, unreadable: {} });
    expect(await unreadable(withRing(client, newer))).toEqual([]);
  });

  test("more rows than one batch, in several rounds of one rotation", async () => {
    const { client, load } = await people(database, ringOf(older));
    await done(load(Array.from({ length: 600 }, (_, n) => aPerson(1_000 + n))));
    const rotated = await done(rotateKeys({ database, keyring: ringOf(newer, older) }, client));
    expect(rotated).toEqual({ rewrapped: 16 + 600 * 3, overtaken: 0, unreadable: {} });
  });
});

describe("keys are rotated while nodes write", () => {
  test("what is written meanwhile, with either ring, is never lost, and rotating again ends it", async () => {
    const old = { database, keyring: ringOf(older, newer) };
    const rotating = { database, keyring: ringOf(newer, older) };
    const { client, load } = await people(database, ringOf(older));
    const crowd = Array.from({ length: 60 }, (_, n) => n + 10);
    await done(load(crowd.map((n) => aPerson(n))));
    const nodes = [old, rotating].map((store) => ({
      ports: portsOver(postgresCustomerRepository(store, client)),
      reload: importCustomers(store, client),
    }));
    const over = new AbortController();
    const rotations = (async () => {
      while (!over.signal.aborted) await done(rotateKeys(rotating, client));
    })();
    const said = await Promise.all(
      crowd.map(async (n) => {
        const node = nodes[n % 2];
        assert(node !== undefined);
        await done(node.reload([aPerson(n)]));
        return ask(node.ports, n);
      }),
    );
    over.abort();
    await rotations;
    expect(new Set(said)).toEqual(new Set(["Opened"]));
    await done(rotateKeys(rotating, client));
    expect(await done(rotateKeys(rotating, client))).toEqual({ rewrapped: 0, overtaken: 0, unreadable: {} });
    const { customers } = withRing(client, newer);
    const found = await Promise.all(crowd.map((n) => customers.find(personId(n))()));
    expect(found.filter(E.isLeft)).toEqual([]);
  });

  test("a row that was written between the rotation's look and its write keeps what was written", async () => {
    const { client, store } = await people(database, ringOf(older));
    const keyring = ringOf(newer, older);
    let wasLate = false;
    const late = {
      ...database,
      query: (statement: Parameters<typeof database.query>[0]) => async () => {
        if (statement.name === "condor_new_keys_customer" && !wasLate) {
          wasLate = true;
          await done(importCustomers(store, client)([aPerson(1, { kycStatus: "PENDING" })]));
        }
        return database.query(statement)();
      },
    };
    expect(await done(rotateKeys({ database: late, keyring }, client))).toMatchObject({ rewrapped: 15, overtaken: 1 });
    expect(await unreadable(withRing(client, newer, older))).toEqual([]);
    expect(await done(rotateKeys({ database, keyring }, client))).toMatchObject({ rewrapped: 1, overtaken: 0 });
    expect(await unreadable(withRing(client, newer))).toEqual([]);
  });
});
