import { randomBytes } from "node:crypto";
import { ClientId } from "@condor/core";
import { expect, test } from "vitest";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import { opening, sealing } from "../../src/seal/envelope.js";
import { personId } from "../a-person.js";
import { aKeyring } from "../store.js";
import { valid } from "../valid.js";

const keyring = aKeyring();
const place = { client: valid(ClientId, "acme"), customerId: personId(1), record: "creation" };
const { seal, ...key } = sealing(keyring)(place);
const text = "a text of an order";

const opened = (field: string, sealed: Uint8Array, under = keyring, where = place) =>
  pipe(
    opening(under)(where, key),
    O.chain((open) => open(field, sealed)),
    O.toUndefined,
  );

test("a text is opened in its own place alone: field, record, customer, client, key", () => {
  const sealed = seal("applicant", text);
  expect(opened("applicant", sealed)).toBe(text);
  expect(opened("record", sealed)).toBeUndefined();
  expect(opened("applicant", sealed, aKeyring())).toBeUndefined();
  for (const other of [{ record: "customer" }, { customerId: personId(2) }, { client: valid(ClientId, "acm") }])
    expect(opened("applicant", sealed, keyring, { ...place, ...other })).toBeUndefined();
});

test("no two texts are sealed alike", () => {
  const all = Array.from({ length: 100 }, () => Buffer.from(seal("record", text)).toString("hex"));
  expect(new Set(all).size).toBe(100);
  expect(new Set(all.map((one) => one.slice(0, 24))).size).toBe(100);
});

test("a bit that is flipped, wherever it is, is noticed", () => {
  const sealed = seal("record", randomBytes(8).toString("hex"));
  const bits = Array.from({ length: sealed.length * 8 }, (_, bit) => {
    const changed = Uint8Array.from(sealed);
    changed.set([(changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))], bit >> 3);
    return changed;
  });
  expect(bits.filter((changed) => opened("record", changed) !== undefined)).toEqual([]);
});
