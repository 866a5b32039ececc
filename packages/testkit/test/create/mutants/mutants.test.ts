import { describe, expect, test } from "vitest";
import { createLaws } from "../../../src/create/create-laws.js";
import type { Law } from "../../../src/law/law.js";
import { type MemoryOptions, memoryHarness } from "../memory-harness.js";
import { careless } from "./careless.js";
import { forgetful } from "./forgetful.js";
import { control, mutants as first } from "./mutants.js";
import { served } from "./served.js";

const mutants = [...first, ...careless, ...forgetful, ...served];

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
    async (name, { broken, options = {}, caughtBy }) => {
      const law = createLaws(memoryHarness({ ...options, broken })).find((one) => one.name === caughtBy);
      expect(law !== undefined && (await breaks(law))).toBe(true);
      lines.push(`  ${name}: ${caughtBy}`);
    },
  );

  const right: ReadonlyArray<MemoryOptions> = [{}, { declines: "kept", keysKept: 24 * 60 * 60_000 }];
  test.each(right)("and a right design is not: %o", async (options) => {
    for (const law of createLaws(memoryHarness({ ...options, broken: control })))
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
