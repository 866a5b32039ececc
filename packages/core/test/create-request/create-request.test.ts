import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { CreateRequest, type Fault, parse, sameRequest } from "@condor/core";
import { right } from "../right.js";
import { bodies, pageRequest } from "./bodies.js";
import { judge } from "./judge.js";
import { holds } from "../holds.js";

const faultsOf = (body: unknown): ReadonlyArray<Fault> => {
  const parsed = parse(CreateRequest)(body);
  return E.isLeft(parsed) ? parsed.left : [];
};
const sorted = (faults: ReadonlyArray<Fault>): ReadonlyArray<string> =>
  faults
    .map((fault) =>
      JSON.stringify(fault, [
        "instancePath",
        "schemaPath",
        "keyword",
        "params",
        "message",
        ...Object.keys(fault.params),
      ]),
    )
    .toSorted();

const withAttributes = (change: Readonly<Record<string, unknown>>): unknown => ({
  ...pageRequest,
  cardAttributes: { ...pageRequest.cardAttributes, ...change },
});
const withData = (additionalData: unknown): unknown => withAttributes({ additionalData });

describe("the request codec", () => {
  test("accepts what the contract's schema accepts, and reports the same faults, each once", () => {
    const seen = { accepted: 0, refused: 0 };
    holds(
      fc.property(bodies, (body) => {
        const [ours, theirs] = [faultsOf(body), judge(body)];
        expect(sorted(ours)).toEqual(sorted(theirs));
        expect(new Set(sorted(ours)).size).toBe(ours.length);
        seen[ours.length === 0 ? "accepted" : "refused"] += 1;
      }),
      { often: 30_000 },
    );
    const all = seen.accepted + seen.refused;
    expect(seen.accepted / all).toBeGreaterThan(0.05);
    expect(seen.refused / all).toBeGreaterThan(0.25);
  });

  test("decoding never throws, whatever value comes, and agrees with `is` on what it accepts", () => {
    holds(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (value) => {
          for (const body of [value, withData(value), withAttributes({ productID: value })]) {
            expect(E.isRight(CreateRequest.decode(body))).toBe(faultsOf(body).length === 0);
          }
        },
      ),
      { often: 10_000 },
    );
  });

  test("what is decoded encodes to a body that decodes to the same", () => {
    holds(
      fc.property(bodies, (body) => {
        const parsed = parse(CreateRequest)(body);
        const again = E.isRight(parsed) ? parse(CreateRequest)(CreateRequest.encode(parsed.right)) : parsed;
        expect(again).toEqual(parsed);
      }),
      { often: 25_000 },
    );
  });

  test("a body without customerId is told in Ajv's words", () => {
    expect(faultsOf({})).toEqual([
      {
        instancePath: "",
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "customerId" },
        message: "must have required property 'customerId'",
      },
    ]);
  });

  test("the page's request decodes, under the program's names", () => {
    expect(right(parse(CreateRequest)(pageRequest))).toEqual({
      customerId: "csta_MlNTVaPPqdvvl1swwSGbC",
      cardAttributes: {
        productId: "Virtual_Debit_Card",
        nameOnCard: "JESSIE U TESTMAN",
        designId: "1",
        addressType: "PRIMARY",
        issueType: "NEW",
        reference: "externalCrdId1234",
        shippingMethod: "Standard",
        additionalData: { someProperty: "Property value" },
      },
    });
  });

  test("the page's request encodes to itself, key order included", () => {
    expect(JSON.stringify(CreateRequest.encode(right(parse(CreateRequest)(pageRequest))))).toBe(
      JSON.stringify(pageRequest),
    );
  });

  test.each([
    ["20 keys", Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`k${i}`, i]))],
    ["4 levels", { a: { b: { c: { d: 1 } } } }],
    ["4 levels of lists", { a: [[[1]]] }],
    ["4096 bytes", { t: "x".repeat(4096 - 8) }],
    ["4096 bytes of two each", { t: "é".repeat(2044) }],
    ["pairs of surrogates", { t: "😀" }],
  ])("additionalData of %s is accepted", (_, data) => {
    expect(faultsOf(withData(data))).toEqual([]);
  });

  test.each([
    ["21 keys", Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, i])), "maxProperties", ""],
    ["5 levels", { a: { b: { c: { d: { e: 1 } } } } }, "maxLength", ""],
    ["4097 bytes", { t: "x".repeat(4097 - 8) }, "maxLength", ""],
    ["4098 bytes of two each", { t: "é".repeat(2045) }, "maxLength", ""],
    ["a poisoned key", JSON.parse('{"__proto__":1}'), "propertyNames", ""],
    ["a poisoned key deep inside", JSON.parse('{"a":[{"constructor":1}]}'), "propertyNames", "/a/0"],
    ["a U+0000 deep inside", { a: { "b/c": ["\u0000"] } }, "pattern", "/a/b~1c/0"],
    ["a lone surrogate", { a: "\ud83d" }, "pattern", "/a"],
    ["a number that JSON cannot carry", JSON.parse('{"a":1e999}'), "type", "/a"],
    ["8,000 levels", JSON.parse(`{"a":${"[".repeat(8000)}${"]".repeat(8000)}}`), "maxLength", ""],
  ])("additionalData with %s is refused once", (_, data, keyword, at) => {
    expect(faultsOf(withData(data))).toMatchObject([{ keyword, instancePath: `/cardAttributes/additionalData${at}` }]);
  });

  test("a cycle is refused as too deep", () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(faultsOf(withData(cycle))).toMatchObject([{ keyword: "maxLength", params: { limit: 4 } }]);
  });

  test("a poisoned key at the root or in cardAttributes is an unknown key", () => {
    expect(faultsOf(JSON.parse('{"customerId":"csta_1","__proto__":{}}'))).toMatchObject([
      { keyword: "additionalProperties", params: { additionalProperty: "__proto__" } },
    ]);
  });
});

describe("equal requests", () => {
  const decoded = (body: unknown) => right(parse(CreateRequest)(body));

  test("the order of keys does not count, at any depth", () => {
    const [one, other] = [
      { x: 1, y: [{ a: 1, b: 2 }] },
      { y: [{ b: 2, a: 1 }], x: 1 },
    ];
    expect(sameRequest(decoded(withData(one)), decoded(withData(other)))).toBe(true);
  });

  test("an absent issueType equals NEW", () => {
    const { issueType: _, ...attributes } = pageRequest.cardAttributes;
    expect(sameRequest(decoded(pageRequest), decoded({ ...pageRequest, cardAttributes: attributes }))).toBe(true);
  });

  test.each([
    ["another name", withAttributes({ nameOnCard: "JESSIE TESTMAN" })],
    ["no attributes", { customerId: pageRequest.customerId }],
    ["another customer", { ...pageRequest, customerId: "csta_1" }],
    ["other data", withData({ someProperty: ["Property value"] })],
    ["one key more", withData({ someProperty: "Property value", x: null })],
    ["no reference", withAttributes({ reference: undefined })],
  ])("%s makes another request", (_, body) => {
    expect(sameRequest(decoded(pageRequest), decoded(body))).toBe(false);
  });
});
