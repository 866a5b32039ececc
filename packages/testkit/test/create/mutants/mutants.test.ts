import { describe, expect, test } from "vitest";
import { createLaws } from "../../../src/create/create-laws.js";
import { storyLaws } from "../../../src/create/verdict/story.js";
import type { Law } from "../../../src/law/law.js";
import { type MemoryOptions, memoryHarness } from "../memory-harness.js";
import { careless } from "./careless.js";
import { forgetful } from "./forgetful.js";
import { control, mutants as first } from "./mutants.js";
import { served } from "./served.js";

const mutants = [...first, ...careless, ...forgetful, ...served];

const isOfStories = (name: string): boolean => storyLaws.some((law) => law === name);

const breaks = async (law: Law): Promise<boolean> => {
  try {
    await law.check({ seed: 1, timeoutMs: 2_000 });
    return false;
  } catch (error) {
    if (process.env["WHY"] !== undefined) process.stdout.write(`${error instanceof Error ? error.message : ""}\n`);
    return true;
  }
};

const lines: string[] = [];

describe("wrong designs are caught by the laws of create", () => {
  test.each(mutants.map((mutant) => [mutant.name, mutant] as const))(
    "%s",
    { timeout: 120_000 },
    async (name, { broken, options = {}, caughtBy, also = [] }) => {
      const laws = createLaws(memoryHarness({ ...options, broken }));
      for (const by of [caughtBy, ...also]) {
        const law = laws.find((one) => one.name === by);
        expect([by, law !== undefined && (await breaks(law))]).toEqual([by, true]);
      }
      lines.push(`  ${name}: ${[caughtBy, ...also].join("; ")}`);
    },
  );

  test("every law catches one, but those of stories, which catch others beside this file", () => {
    const named = mutants.flatMap(({ caughtBy, also = [] }) => [caughtBy, ...also]);
    const laws = createLaws(memoryHarness({ patient: true })).map(({ name }) => name);
    expect(laws.filter((law) => !named.includes(law) && !isOfStories(law))).toEqual([]);
  });

  const right: ReadonlyArray<MemoryOptions> = [{}, { declines: "kept", keysKept: 24 * 60 * 60_000 }];
  test.each(right)("and a right design is not: %o", async (options) => {
    for (const law of createLaws(memoryHarness({ ...options, broken: control, erasing: "not offered" })))
      expect([law.name, await breaks(law)]).toEqual([law.name, false]);
  });

  test("all of them", () => {
    process.stdout.write(
      [
        `counted: ${lines.length} of ${mutants.length} wrong designs of ports caught by the laws of create`,
        ...lines,
        "",
      ].join("\n"),
    );
    expect(lines).toHaveLength(mutants.length);
  });
});
