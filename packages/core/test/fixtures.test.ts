import { expect, test } from "vitest";

// A file that cannot be loaded has no test that fails: what all the others load is loaded in a test here.
test.each([
  ["the core", () => import("@condor/core")],
  ["the fixtures", () => import("./fixtures.js")],
  ["the situations", () => import("./next/situation.js")],
])("%s can be loaded", async (_, load) => {
  expect(Object.keys(await load())).not.toEqual([]);
});
