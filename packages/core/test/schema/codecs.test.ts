import { describe, expect, test } from "vitest";
import {
  CardProgram,
  choice,
  Customer,
  defaulted,
  list,
  optional,
  parse,
  required,
  Routing,
  StoredCreation,
  secret,
  secretText,
  struct,
  text,
  Verification,
} from "@condor/core";
import { creations, individual, program, wireCustomers } from "../fixtures.js";
import { right } from "../right.js";

const short = text("short", { maxLength: 2 });
const point = struct("Point", {
  x: required("X", short),
  y: optional("Y", short),
  z: defaulted("Z", short, "zz"),
});

describe("a struct", () => {
  test("reads the wire's keys under the program's names, and writes them back", () => {
    expect(right(parse(point)({ X: "1", Y: "2", Z: "3" }))).toEqual({ x: "1", y: "2", z: "3" });
    expect(point.encode({ x: "1", y: "2", z: "3" })).toEqual({ X: "1", Y: "2", Z: "3" });
  });

  test("takes absent for what it means", () => {
    expect(right(parse(point)({ X: "1" }))).toEqual({ x: "1", z: "zz" });
    expect(right(parse(point)({ X: "1", Y: undefined }))).toEqual({ x: "1", z: "zz" });
    expect(right(parse(point)({ X: "1" }))).not.toHaveProperty("y");
    expect(point.encode({ x: "1", z: "zz" })).toStrictEqual({ X: "1", Z: "zz" });
  });

  test("names its keys, what is required, and the defaults", () => {
    const words = short.jsonSchema;
    expect(point.jsonSchema).toStrictEqual({
      type: "object",
      properties: { X: words, Y: words, Z: { ...words, default: "zz" } },
      required: ["X"],
      additionalProperties: false,
    });
  });
});

describe("a list", () => {
  test("keeps the order, and reads and writes every item", () => {
    const secrets = list(secretText("secret"));
    const decoded = right(parse(secrets)(["b", "a"]));
    expect(decoded.map(({ reveal }) => reveal())).toEqual(["b", "a"]);
    expect(secrets.encode(decoded)).toEqual(["b", "a"]);
    expect(list(short).jsonSchema).toEqual({ type: "array", items: short.jsonSchema });
  });

  test("is told the place of every fault", () => {
    expect(parse(list(short))(["a", 1, "abc"])).toMatchObject({
      left: [{ instancePath: "/1" }, { instancePath: "/2" }],
    });
  });
});

interface Judge {
  readonly is: (value: unknown) => boolean;
}
type Values = ReadonlyArray<unknown>;

const table: ReadonlyArray<readonly [string, Judge, Values, Values]> = [
  ["text", short, ["", "ab"], ["abc", 1]],
  ["choice", choice("choice", ["a", "b"]), ["a", "b"], ["c", "", 1]],
  ["list", list(short), [[], ["a", "b"]], [["a", 1], "a", {}, null, { every: 1 }]],
  [
    "struct",
    point,
    [
      { x: "1", z: "3" },
      { x: "1", y: "2", z: "3" },
      { x: "1", y: undefined, z: "3" },
    ],
    [{}, { x: "1" }, { z: "3" }, { x: 1, z: "3" }, { x: "1", z: "3", y: 2 }, { x: "1", z: "333" }, null, [], "x"],
  ],
  ["secret", secretText("secret"), [secret("s")], ["s", null, undefined, {}, { _tag: "Text" }, Object]],
  [
    "verification",
    Verification,
    [{ _tag: "Approved" }, { _tag: "Pending" }, { _tag: "Denied" }, { _tag: "WaitingData" }, { _tag: "UnknownStatus" }],
    ["APPROVED", null, undefined, {}, { _tag: "Refused" }, Object],
  ],
  [
    "routing",
    Routing,
    [right(parse(Routing)({ sortCode: "1" })), { _tag: "OtherRouting", others: { a: "b" } }],
    [null, undefined, "x", {}, { _tag: "OtherRouting" }, { others: {} }, { _tag: "OtherRouting", others: { a: 1 } }],
  ],
  [
    "card program",
    CardProgram,
    [program],
    [
      null,
      {},
      { ...program, products: [] },
      { ...program, defaultProductId: "none" },
      { ...program, products: [program.products[0], program.products[0]] },
      { ...program, products: [{ ...program.products[0], longestName: 2.5 }] },
      { ...program, products: [{ ...program.products[0], longestName: 1 }] },
      { ...program, products: [{ ...program.products[0], longestName: 27 }] },
      { ...program, products: [{ ...program.products[0], longestName: "20" }] },
      { ...program, products: [{ ...program.products[0], open: "yes" }] },
      { ...program, products: [{ ...program.products[0], issuerSettings: { a: 1 } }] },
      { ...program, products: [{ ...program.products[0], issuerSettings: "a" }] },
      { ...program, products: [{ ...program.products[0], designs: [] }] },
      { ...program, products: [{ ...program.products[0], designs: [1] }] },
    ],
  ],
  [
    "customer",
    Customer,
    [individual, right(parse(Customer)(wireCustomers.business))],
    [null, {}, { ...individual, customerType: "person" }, { ...individual, cards: [{}] }, wireCustomers.individual],
  ],
  [
    "stored creation",
    StoredCreation,
    Object.values(creations),
    [
      null,
      {},
      "Created",
      { _tag: "Created" },
      { _tag: "toString" },
      { ...creations.created, _tag: ["Created"] },
      { ...creations.created, schemaVersion: 2 },
      { ...creations.created, createdAt: -1 },
      { ...creations.issuingCard, lease: {} },
    ],
  ],
];

describe("what a codec takes for its own", () => {
  test.each(table)("%s: exactly what it decodes to", (_, codec, own, others) => {
    expect(own.map((value) => codec.is(value))).toEqual(own.map(() => true));
    expect(others.map((value) => [value, codec.is(value)])).toEqual(others.map((value) => [value, false]));
  });
});
