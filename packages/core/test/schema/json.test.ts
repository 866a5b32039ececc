import { describe, expect, test } from "vitest";
import { sameJson } from "@condor/core";

/** All different, each from every other. */
const values: ReadonlyArray<unknown> = [
  null,
  undefined,
  true,
  false,
  0,
  1,
  Number.NaN,
  "",
  "0",
  [],
  [0],
  [[]],
  [0, 1],
  [1, 0],
  [undefined],
  {},
  { 0: 0 },
  { a: 0 },
  { b: 0 },
  { a: undefined },
  { b: undefined },
  { a: 0, b: 1 },
  { a: 1, b: 0 },
  { a: [0] },
  { a: { a: 0 } },
  { length: 0 },
];

describe("equality of JSON values", () => {
  test("every value equals a copy of itself and no other value", () => {
    for (const [at, one] of values.entries())
      for (const [place, other] of values.entries())
        expect([one, other, sameJson(one, structuredClone(other))]).toEqual([one, other, at === place]);
  });

  test("the order of keys does not count, the order of items does", () => {
    expect(sameJson({ a: 0, b: [{ c: 1, d: 2 }] }, { b: [{ d: 2, c: 1 }], a: 0 })).toBe(true);
    expect(sameJson([{ a: 0 }, { b: 0 }], [{ b: 0 }, { a: 0 }])).toBe(false);
  });

  test("the two zeros are one number", () => {
    expect([sameJson(0, -0), sameJson(-0, 0), sameJson([-0], [0])]).toEqual([true, true, true]);
  });
});
