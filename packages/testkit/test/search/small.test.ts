import { expect, test } from "vitest";
import { small } from "../../src/search/configurations.js";
import { search } from "../../src/search/search.js";
import { printed } from "./printed.js";
import { theScene } from "./the-scene.js";

test.each(small)("$name", (configuration) => {
  const report = search(theScene)(configuration);
  printed(report);
  expect(report.broken?.story ?? []).toEqual([]);
  expect(report.counts.open).toBe(0);
});
