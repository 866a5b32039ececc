import { afterAll, describe, expect, test } from "vitest";
import { aServedDatabase } from "../store.js";
import { unreadable } from "./people.js";
import { changing, sealed, tables } from "./with-change.js";

const database = await aServedDatabase("read committed");
afterAll(database.close);
const { withChange, first, customers } = await changing(database);

const lastByte = (column: string): string => `length(${column}) - 1`;
const middle = (column: string): string => `length(${column}) / 2`;

const spoilt = (c: string): ReadonlyArray<readonly [string, string]> => [
  ["its first bit flipped", `set_bit(${c}, 0, 1 - get_bit(${c}, 0))`],
  ["a bit in its middle flipped", `set_byte(${c}, ${middle(c)}, get_byte(${c}, ${middle(c)}) # 16)`],
  ["its last bit flipped", `set_byte(${c}, ${lastByte(c)}, get_byte(${c}, ${lastByte(c)}) # 1)`],
  ["its last byte missing", `substr(${c}, 1, ${lastByte(c)})`],
  ["nothing in it", "''::bytea"],
  ["a byte too many", `${c} || '\\x00'::bytea`],
];

const cases = tables.flatMap((table) =>
  sealed[table]
    .filter((column) => column !== "key_id")
    .flatMap((column) => spoilt(column).map(([how, value]) => [table, column, how, value] as const)),
);

describe("what was tampered with is unreadable, and nothing else is", () => {
  test("all can be read before", async () => {
    expect(await unreadable({ customers })).toEqual([]);
  });

  test.each(cases)("%s.%s with %s", async (table, column, _, value) => {
    expect(await withChange(table, `${column} = ${value}`)).toEqual([first]);
  });

  test.each(tables)("%s with the id of a key that is missing", async (table) => {
    expect(await withChange(table, "key_id = 'other'")).toEqual([first]);
  });

  test("all can be read afterwards", async () => {
    expect(await unreadable({ customers })).toEqual([]);
  });
});
