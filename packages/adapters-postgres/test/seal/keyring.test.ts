import { randomBytes } from "node:crypto";
import { keyringOf, postgresCustomerRepository } from "@condor/adapters-postgres";
import { afterAll, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { aKeyring, aServedDatabase } from "../store.js";
import { personId } from "../a-person.js";
import { people, unreadable } from "./people.js";

const bytes = (n: number): string => randomBytes(n).toString("base64");
const secret = bytes(32);
const idsOf = (text: string) => {
  const ring = keyringOf(text);
  return E.isRight(ring) ? [ring.right.current.id, [...ring.right.byId.keys()]] : ring.left.problem;
};

describe("a key ring is read from a text", () => {
  test.each([
    ["one key", `a:${secret}`, ["a", ["a"]]],
    ["several, the first is current", `b:${secret},a:${bytes(32)}`, ["b", ["b", "a"]]],
    ["lines, as in a file", `b:${secret}\na:${bytes(32)}\n`, ["b", ["b", "a"]]],
    ["lines of Windows, and spaces", ` b:${secret} \r\n\r\n a:${bytes(32)} \r\n`, ["b", ["b", "a"]]],
    ["base64 without padding", `a:${secret.replace("=", "")}`, ["a", ["a"]]],
    ["every character of an id", `aZ0_.-:${secret}`, ["aZ0_.-", ["aZ0_.-"]]],
    ["nothing", "", "there is no key"],
    ["nothing but separators", " ,\n, ", "there is no key"],
    ["a key too short", `a:${bytes(31)}`, "key 1 has 31 bytes instead of 32"],
    ["a key too long", `a:${secret},b:${bytes(33)}`, "key 2 has 33 bytes instead of 32"],
    ["no id", `:${secret}`, `the id of key 1 is not 1 to 64 letters, digits, "_", "." or "-"`],
    ["no colon", secret, `the id of key 1 is not 1 to 64 letters, digits, "_", "." or "-"`],
    [
      "an id too long",
      `${"x".repeat(65)}:${secret}`,
      `the id of key 1 is not 1 to 64 letters, digits, "_", "." or "-"`,
    ],
    ["an id of other letters", `ä:${secret}`, `the id of key 1 is not 1 to 64 letters, digits, "_", "." or "-"`],
    ["one id twice", `a:${secret},a:${bytes(32)}`, "two keys have the same id"],
    ["what is no base64", `a:${"!".repeat(43)}=`, "key 1 is not base64"],
    ["base64 with something after it", `a:${secret}!!`, "key 1 is not base64"],
    ["hexadecimal digits", `a:${"0f".repeat(32)}`, "key 1 has 48 bytes instead of 32"],
  ])("%s", (_, text, expected) => {
    expect(idsOf(text)).toEqual(expected);
  });

  test("a fault never quotes the text, and says how to write it", () => {
    const fault = keyringOf(`a:${secret},a:${secret}`);
    expect(JSON.stringify(fault)).not.toContain(secret.slice(0, 8));
    expect(fault).toMatchObject({ left: { cure: expect.stringContaining("base64 of 32 random bytes") } });
  });
});

const database = await aServedDatabase("read committed");
afterAll(database.close);

const ringOf = (...keys: ReadonlyArray<{ readonly id: string; readonly bytes: Uint8Array }>) => {
  const ring = keyringOf(keys.map((key) => `${key.id}:${Buffer.from(key.bytes).toString("base64")}`).join(","));
  return E.isRight(ring) ? ring.right : aKeyring();
};

describe("several keys at once", () => {
  const older = { id: "older", bytes: randomBytes(32) };
  const newer = { id: "newer", bytes: randomBytes(32) };

  test("an older key still reads, a missing one does not, and a key of the same id is not the key", async () => {
    const here = await people(database, ringOf(older));
    const withRing = (ring: ReturnType<typeof ringOf>) =>
      unreadable({ customers: postgresCustomerRepository({ database, keyring: ring }, here.client) });
    const everybody = [1, 2, 3, 4].map(personId);
    expect(await withRing(ringOf(newer, older))).toEqual([]);
    expect(await withRing(ringOf(newer))).toEqual(everybody);
    expect(await withRing(ringOf({ ...newer, id: "older" }))).toEqual(everybody);
  });
});
