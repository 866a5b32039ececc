import { CardProgram, CreateRequest, type Schema } from "@condor/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lineOf } from "../../src/editor/mark.js";
import { readText } from "../../src/editor/read-text.js";
import { program } from "../../src/presets/program.js";

const marked = <A>(text: string, schema: Schema<A>) => {
  const read = readText(schema)(text);
  return read._tag === "Left" ? read.left.map(({ from, to }) => text.slice(from, to)) : "sound";
};
const inRequest = (text: string) => marked(text, CreateRequest);

test("a sound text has its value and no mark", () => {
  expect(readText(CreateRequest)('{ "customerId": "csta_1" }')).toMatchObject({ right: { customerId: "csta_1" } });
});

test("a wrong value is marked itself", () => {
  expect(inRequest('{ "customerId": "nobody" }')).toEqual(['"nobody"']);
});

test("an unknown key is marked by its name", () => {
  expect(inRequest('{ "customerId": "csta_1", "colour": "blue" }')).toEqual(['"colour"']);
});

test("a missing key is marked at the name of the object that lacks it, or at its brace", () => {
  expect(inRequest("{}")).toEqual(["{"]);
  const faults = inRequest('{ "customerId": "csta_1", "cardAttributes": {} }');
  expect(faults).toEqual(['"cardAttributes"', '"cardAttributes"', '"cardAttributes"', '"cardAttributes"']);
});

test("faults inside a list, and of keys with odd characters, are found by their pointer", () => {
  const product = '"kind": "virtual", "customerTypes": ["individual"], "designs": ["1"]';
  const text = `{ "products": [ { "productID": "A", ${product}, "longestName": 26, "a/b~c": 1 },
    { "productID": "B", ${product}, "longestName": 99 } ] }`;
  expect(marked(text, CardProgram)).toEqual(['"a/b~c"', "99"]);
});

test("of a key that is given twice the last one counts, and is marked", () => {
  expect(inRequest('{ "customerId": 7, "customerId": 8 }')).toEqual(["8"]);
});

test("a fault below a key with odd characters is found", () => {
  const [product] = program.products;
  const text = JSON.stringify({ products: [{ ...product, issuerSettings: { "a/b~c": 7.5 } }] });
  expect(marked(text, CardProgram)).toEqual(["7.5"]);
});

test("all faults are marked, in the order of the text", () => {
  expect(inRequest('{ "colour": 1, "customerId": 2, "cardAttributes": 3 }')).toEqual(['"colour"', "2", "3"]);
});

test.each([
  ['{ "customerId": "csta_1" "x": 1 }', 25],
  ['{ "customerId": "csta_1", }', 26],
  ['{ "customerId": csta_1 }', 16],
  ['{ "customerId": "csta_1"', 23],
])("what is no JSON is marked where it breaks: %s", (text, from) => {
  const read = readText(CreateRequest)(text);
  expect(read).toMatchObject({ left: [{ from }] });
});

test("any text at all is read or has a mark that can be seen", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((text) => text.slice(1)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readText(CreateRequest)(text);
      const marks = read._tag === "Left" ? read.left : [];
      expect(read._tag === "Right" || marks.length > 0).toBe(true);
      for (const { from, to } of marks) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(to > from || text === "").toBe(true);
      }
    }),
  );
});

test("a mark is told by line and column, counted from 1", () => {
  expect(lineOf('{\n  "a": 1\n}', { from: 4, to: 7, message: "" })).toEqual({ line: 2, column: 3 });
});
