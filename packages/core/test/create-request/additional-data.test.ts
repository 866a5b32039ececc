import { describe, expect, test } from "vitest";
import { CreateRequest, parse } from "@condor/core";
import { right } from "../right.js";

const within = (additionalData: unknown) => ({
  customerId: "csta_1",
  cardAttributes: { productID: "p", nameOnCard: "J T", designId: "1", addressType: "PRIMARY", additionalData },
});
const place = "/cardAttributes/additionalData";
const schemaPlace = "#/properties/cardAttributes/properties/additionalData";
const inside = "#/$defs/JsonValue";

/** The faults, their places told from additionalData. */
const told = (additionalData: unknown) => {
  const parsed = parse(CreateRequest)(within(additionalData));
  return parsed._tag === "Left"
    ? parsed.left.map(({ instancePath, schemaPath, ...rest }) => ({
        at: instancePath.replace(place, ""),
        rule: schemaPath.replace(schemaPlace, ""),
        ...rest,
      }))
    : [];
};
const wellFormed = "^[^\\u0000\\ud800-\\udfff]*$";
const jsonTypes = ["string", "number", "boolean", "object", "array", "null"];
const notJson = (at: string) => ({
  at,
  rule: `${inside}/type`,
  keyword: "type",
  params: { type: jsonTypes },
  message: `must be ${jsonTypes.join(",")}`,
});
const illFormed = (at: string) => ({
  at,
  rule: `${inside}/pattern`,
  keyword: "pattern",
  params: { pattern: wellFormed },
  message: `must match pattern "${wellFormed}"`,
});
const badKey = (at: string, propertyName: string) => ({
  at,
  rule: at === "" ? "/propertyNames" : `${inside}/propertyNames`,
  keyword: "propertyNames",
  params: { propertyName },
  message: "property name must be valid",
});
const bound = (keyword: string, limit: number, unit: string) => ({
  at: "",
  rule: `/${keyword}`,
  keyword,
  params: { limit },
  message: `must NOT have more than ${limit} ${unit}`,
});
const notObject = { at: "", rule: "/type", keyword: "type", params: { type: "object" }, message: "must be object" };
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, null]));
const own = (key: string, value: unknown): unknown => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`);
const [tooMany, tooDeep, tooBig] = [
  bound("maxProperties", 20, "properties"),
  bound("maxLength", 4, "levels"),
  bound("maxLength", 4096, "bytes as JSON text"),
];

describe("additionalData", () => {
  test.each([
    [{}],
    [{ a: null, b: true, c: false, d: 0, e: -1.5, f: "", g: [], h: {} }],
    [many(20)],
    [{ a: { b: { c: { d: 1 } } } }],
    [{ a: [[[1]]] }],
    [{ a: many(21) }],
    [Object.assign(Object.create(null), { a: 1 })],
    [{ a: Object.assign(Object.create(null), { b: 1 }) }],
  ])("%j is taken as it is", (data) => {
    expect(told(data)).toEqual([]);
    expect(right(parse(CreateRequest)(within(data))).cardAttributes?.additionalData).toBe(data);
  });

  test.each([
    [null, [notObject]],
    [[], [notObject]],
    ["x", [notObject]],
    [new Date(0), [notObject]],
    [new Map(), [notObject]],
    [{ a: undefined }, [notJson("/a")]],
    [{ a: 1n }, [notJson("/a")]],
    [{ a: Number.NaN }, [notJson("/a")]],
    [{ a: Number.POSITIVE_INFINITY }, [notJson("/a")]],
    [{ a: Symbol.iterator }, [notJson("/a")]],
    [{ a: new Date(0) }, [notJson("/a")]],
    [{ a: [new Map()] }, [notJson("/a/0")]],
    [{ a: "\u0000" }, [illFormed("/a")]],
    [{ a: ["x", "\ud800"] }, [illFormed("/a/1")]],
    [{ "a/b~c": "\u0000" }, [illFormed("/a~1b~0c")]],
    [{ "\u0000": 1 }, [badKey("", "\u0000")]],
    [own("__proto__", 1), [badKey("", "__proto__")]],
    [own("prototype", 1), [badKey("", "prototype")]],
    [own("constructor", 1), [badKey("", "constructor")]],
    [{ a: { b: own("constructor", 1) } }, [badKey("/a/b", "constructor")]],
    [many(21), [tooMany]],
    [{ a: { b: { c: { d: {} } } } }, [tooDeep]],
    [{ a: [[[[]]]] }, [tooDeep]],
    [{ a: { b: { c: { d: [{ e: "\u0000" }] } } } }, [tooDeep]],
    [{ a: { b: { c: { d: "\u0000" } } } }, [illFormed("/a/b/c/d")]],
    [
      { ...many(21), k0: [[[[]]]], k1: undefined, "\u0000": "\u0000" },
      [tooMany, tooDeep, badKey("", "\u0000"), notJson("/k1"), illFormed("/\u0000")],
    ],
  ])("%o is told each fault once", (data, faults) => {
    expect(told(data)).toEqual(faults);
  });

  test.each([
    [1, "\u007f"],
    [2, "\u0080"],
    [2, "\u07ff"],
    [3, "\u0800"],
    [3, "\uffff"],
    [4, "\u{10000}"],
    [4, "\u{10ffff}"],
  ])("a character of %i bytes in UTF-8 counts as many: %j", (bytes, character) => {
    const room = 4096 - '{"t":""}'.length;
    const count = Math.floor(room / bytes);
    const padding = "x".repeat(room - count * bytes);
    expect(told({ t: character.repeat(count) + padding })).toEqual([]);
    expect(told({ t: `${character.repeat(count) + padding}x` })).toEqual([tooBig]);
  });

  test.each([
    ["characters that are escaped in six bytes", 681, (count: number) => "\u0001".repeat(count)],
    [
      "numbers of 23 characters",
      170,
      (count: number) => Array.from({ length: count }, () => -1.234_567_890_123_456e-300),
    ],
  ])("%s are counted as they are written: %i fit", (_, most, of) => {
    expect(told({ t: of(most) })).toEqual([]);
    expect(told({ t: of(most + 1) })).toEqual([tooBig]);
  });

  test("may have more faults than a call takes arguments", () => {
    expect(told({ a: Array.from({ length: 200_000 }, () => undefined) })).toHaveLength(200_000);
  });

  test("is measured beside its other faults, where it is JSON of the allowed depth", () => {
    const big = "x".repeat(4_096);
    expect(told({ ...many(21), big })).toEqual([tooMany, tooBig]);
    expect(told({ big, a: "\u0000" })).toEqual([illFormed("/a"), tooBig]);
    expect(told({ big, a: undefined })).toEqual([notJson("/a")]);
    expect(told({ big, a: [[[[]]]] })).toEqual([tooDeep]);
  });
});
