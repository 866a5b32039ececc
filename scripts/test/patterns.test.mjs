import { join } from "node:path";
import { expect, test } from "vitest";
import { constructed } from "../patterns/constructed.mjs";
import { slow } from "../patterns/slow.mjs";
import { written } from "../patterns/written.mjs";
import { root } from "../workspace.mjs";

test.each([
  ["^(a+)+$", ""],
  ["^(a|a)*$", "u"],
  ["^.+/.+/$", "u"],
  [" +$", "u"],
])("/%s/%s is told to be slow", (source, flags) => {
  expect(slow({ source, flags })).toMatch(/exponential|polynomial/u);
});

test("the same without what makes it slow is not", () => {
  for (const source of ["^a+$", "^[^/]+/[^/]+/$", "^[0-9a-zA-Z]{1,255}$"])
    expect(slow({ source, flags: "u" })).toBe(undefined);
});

test("regular expressions are found where they stand, and where they are put together", async () => {
  expect(written("const a = /x\\/y+/u; // /no/\nconst b = 4 / 2 / 1;")).toEqual([{ source: "x\\/y+", flags: "u" }]);
  const made = await constructed(join(root, "scripts"), () => void new RegExp(["z", "+"].join(""), "u"));
  expect(made).toEqual([{ source: "z+", flags: "u" }]);
});
