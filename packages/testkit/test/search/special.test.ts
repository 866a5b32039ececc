import { expect, test } from "vitest";
import { special } from "../../src/search/configurations.js";
import { search } from "../../src/search/search.js";
import { printed } from "./printed.js";
import { theScene } from "./the-scene.js";

test.each(special)("$name", (configuration) => {
  const report = search(theScene)(configuration);
  printed(report);
  expect(report.broken?.story ?? []).toEqual([]);
  expect(report.counts.open).toBe(0);
});
