import { importCustomers, postgresCustomerRepository, rotateKeys } from "@condor/adapters-postgres";
import { afterAll, assert, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { aPerson, ask, personId, portsOver } from "../a-person.js";
import { people, unreadable } from "../seal/people.js";
import { done } from "../stage.js";
import { aServedDatabase } from "../store.js";
import { newer, older, reading, ringOf } from "./rings.js";

const database = await aServedDatabase("read committed");
afterAll(database.close);

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
    const { customers } = reading(database, client, newer);
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
    expect(await unreadable(reading(database, client, newer, older))).toEqual([]);
    expect(await done(rotateKeys({ database, keyring }, client))).toMatchObject({ rewrapped: 1, overtaken: 0 });
    expect(await unreadable(reading(database, client, newer))).toEqual([]);
  });
});
