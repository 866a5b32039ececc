import { describe, expect, test } from "vitest";
import { parse, text } from "@condor/core";

const keywords = (value: unknown, rules: Parameters<typeof text>[1]) => {
  const parsed = parse(text("text", rules))(value);
  return parsed._tag === "Left" ? parsed.left.map(({ keyword }) => keyword) : [];
};
const emoji = (length: number) => "😀".repeat(length);

describe("the length of a text", () => {
  test.each([
    ["ab", { maxLength: 2 }, []],
    ["abc", { maxLength: 2 }, ["maxLength"]],
    [emoji(3), { maxLength: 3 }, []],
    [emoji(4), { maxLength: 3 }, ["maxLength"]],
    [`${emoji(2)}ab`, { maxLength: 3 }, ["maxLength"]],
    [`a${emoji(2)}`, { maxLength: 3 }, []],
    ["\uffff\uffff", { maxLength: 1 }, ["maxLength"]],
    ["a", { minLength: 2 }, ["minLength"]],
    ["ab", { minLength: 2 }, []],
    [emoji(1), { minLength: 2 }, ["minLength"]],
    [emoji(2), { minLength: 2 }, []],
    ["", { minLength: 1 }, ["minLength"]],
    [emoji(1), { minLength: 1 }, []],
    ["", {}, []],
    ["x".repeat(99), {}, []],
  ])("%j is counted in code points", (value, rules, expected) => {
    expect(keywords(value, rules)).toEqual(expected);
  });
});

describe("a text", () => {
  test.each(["\u0000", "a\u0000b", "\ud800", "\udfff", "a\udc00b"])("%j is not well formed", (value) => {
    expect(keywords(value, {})).toEqual(["pattern"]);
  });

  test("with a pattern of its own is judged by that alone, in code points", () => {
    expect(keywords("\u0000", { pattern: "^.$" })).toEqual([]);
    expect(keywords(emoji(1), { pattern: "^.$" })).toEqual([]);
    expect(keywords("ab", { pattern: "^.$" })).toEqual(["pattern"]);
  });

  test("is told every rule that it breaks", () => {
    expect(keywords("\u0000\u0000", { maxLength: 1, minLength: 3 })).toEqual(["maxLength", "minLength", "pattern"]);
  });

  test.each([1, null, undefined, [], {}])("%j is none", (value) => {
    expect(keywords(value, {})).toEqual(["type"]);
    expect(text("text").is(value)).toBe(false);
  });

  test("is its own wire form", () => {
    expect(text("text").encode("a")).toBe("a");
    expect(text("text", { maxLength: 1 }).is("ab")).toBe(false);
  });
});
