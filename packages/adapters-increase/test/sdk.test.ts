import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const manifestOf = (name: string): unknown => {
  const entry = createRequire(import.meta.url).resolve(name);
  return JSON.parse(readFileSync(join(dirname(entry), "package.json"), "utf8"));
};

test("the package `increase` is the bank's own SDK: 1.0.0 of that name is somebody else's toy", () => {
  expect(manifestOf("increase")).toMatchObject({
    version: "0.583.0",
    author: "Increase <dev-feedback@increase.com>",
    repository: "github:Increase/increase-typescript",
    license: "Apache-2.0",
  });
});
