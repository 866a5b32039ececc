import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { packages, root } from "../workspace.mjs";

const read = (file) => readFileSync(join(root, file), "utf8");
const references = (file) => JSON.parse(read(file)).references.map(({ path }) => path);

// A package that exports nothing is a set of scripts.
const libraries = packages.filter(({ manifest }) => manifest.exports !== undefined);

test("the compiler checks every package", () => {
  const folders = libraries.map(({ folder }) => `packages/${basename(folder)}`);
  // What needs Node.js stands beside a package that does not.
  const alone = references("tsconfig.build.json").filter((path) => !path.endsWith("/node"));
  expect(alone.toSorted()).toEqual(folders.toSorted());
});

test("the compiler checks the tests of every package at once, against what it builds", () => {
  expect(JSON.parse(read("tsconfig.test.json")).include).toEqual([
    "packages/*/test",
    "packages/*/examples",
    "*.config.ts",
  ]);
  expect(references("tsconfig.test.json")).toEqual(references("tsconfig.build.json"));
});

test.each(libraries)("$manifest.name has tests", ({ folder }) => {
  const files = readdirSync(join(folder, "test"), { recursive: true });
  expect(files.filter((file) => file.endsWith(".test.ts"))).not.toEqual([]);
});

test("the lockfile names no host", () => {
  expect(read("pnpm-lock.yaml")).not.toContain("://");
});
