import { afterAll, expect, test } from "vitest";
import { harmless } from "../../src/search/mutant/harmless.js";
import { mutants } from "../../src/search/mutant/mutants.js";
import { search, shipped } from "../../src/search/search.js";
import { theScene } from "./the-scene.js";

const named = <A extends { readonly name: string }>(all: ReadonlyArray<A>) =>
  all.map((one) => [one.name, one] as const);

const caught: string[] = [];

test.each(named(mutants))("%s is caught", (name, { patch, configuration }) => {
  const { broken, counts } = search(theScene, patch(shipped))(configuration);
  expect(broken?.story.length).toBeGreaterThan(1);
  caught.push(`${name}: ${broken?.law ?? ""} (${counts.states} states)`);
});

test.each(named(harmless))("%s breaks no law", (_, { patch, configuration, because }) => {
  expect(because).not.toBe("");
  expect(search(theScene, patch(shipped))(configuration).broken?.story).toBeUndefined();
});

test("the shipped protocol breaks no law where the mutants do", () => {
  const each = new Map(mutants.map(({ configuration }) => [JSON.stringify(configuration), configuration]));
  for (const configuration of each.values()) expect(search(theScene)(configuration).broken?.story).toBeUndefined();
});

afterAll(() => {
  const count = `counted: ${caught.length} of ${mutants.length} wrong designs of next caught by the search`;
  process.stdout.write(`${count}\n  ${caught.join("\n  ")}\n`);
});
