import { describe, expect, test } from "vitest";
import {
  AccountId,
  AttemptId,
  BackOffice,
  CardId,
  CardReference,
  ClientId,
  DesignId,
  IdempotencyKey,
  ProductId,
  ResourceId,
  ShippingMethod,
  Uuid,
  Version,
} from "@condor/core";

interface Named {
  readonly is: (value: unknown) => boolean;
}
type Texts = ReadonlyArray<string>;

const uuid = "cbafd710-547c-11ed-88f6-2c4ad5783948";
const ids = (prefix: string): readonly [Texts, Texts] => [
  [`${prefix}_0`, `${prefix}_aZ9`, `${prefix}_${"z".repeat(30)}`],
  [`${prefix}_`, `${prefix}_${"z".repeat(31)}`, `${prefix}-0`, `x${prefix}_0`, `${prefix}_0 `, "csta_0", ""],
];
const upTo = (length: number, letters: Texts, others: Texts): readonly [Texts, Texts] => [
  [...letters, "x".repeat(length)],
  [...others, "x".repeat(length + 1), ""],
];

const table: ReadonlyArray<readonly [string, Named, readonly [Texts, Texts]]> = [
  ["an account id", AccountId, ids("acca")],
  ["a card id", CardId, ids("crda")],
  ["an attempt id", AttemptId, ids("atta")],
  ["a client id", ClientId, upTo(64, ["a", "A", "0", "_", ".", "-"], ["a b", "a/b", "é", "a\n"])],
  ["a back office", BackOffice, upTo(64, ["a", "A", "0", "_", "-"], ["a.b", "a b", "é", "a\n"])],
  ["a card reference", CardReference, upTo(20, ["a", "A", "0"], ["a-b", "a b", "é", "a\n"])],
  ["a resource id", ResourceId, upTo(128, ["!", "~", "/"], [" ", "\u007f", "é", "a\n"])],
  ["an Idempotency-Key", IdempotencyKey, upTo(255, [" ", "~", "/"], ["\u001f", "\u007f", "é", "a\n"])],
  ["a version", Version, upTo(64, ["a", " ", "é"], ["\u0000"])],
  ["a product id", ProductId, upTo(64, ["a", " ", "é"], ["\u0000"])],
  ["a design id", DesignId, upTo(64, ["a", " ", "é"], ["\u0000"])],
  ["a shipping method", ShippingMethod, upTo(64, ["a", " ", "é"], ["\u0000"])],
  ["a UUID", Uuid, [[uuid], [uuid.toUpperCase(), uuid.replaceAll("-", ""), `${uuid}0`, `0${uuid}`, "x", ""]]],
];

describe("a name", () => {
  test.each(table)("%s has its letters and its length, and no other", (_, named, [right, wrong]) => {
    expect(right.filter((text) => !named.is(text))).toEqual([]);
    expect(wrong.filter((text) => named.is(text))).toEqual([]);
  });
});
