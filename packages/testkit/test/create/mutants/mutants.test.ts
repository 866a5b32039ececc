import { describe, expect, test } from "vitest";
import { createLaws } from "../../../src/create/create-laws.js";
import type { Law } from "../../../src/law/law.js";
import { memoryHarness } from "../memory-harness.js";
import { control, type Mutant, mutants } from "./mutants.js";

const breaks = async (law: Law): Promise<boolean> => {
  try {
    await law.check({ seed: 1, timeoutMs: 2_000 });
    return false;
  } catch (error) {
    if (process.env["WHY"] !== undefined) process.stdout.write(`${error instanceof Error ? error.message : ""}\n`);
    return true;
  }
};

/** The first law that a mutant breaks. */
const brokenBy = async ({ broken, options = {} }: Mutant): Promise<ReadonlyArray<string>> => {
  for (const law of createLaws(memoryHarness({ ...options, broken }))) if (await breaks(law)) return [law.name];
  return [];
};

const caught = new Map<string, ReadonlyArray<string>>();

describe("wrong designs are caught by the laws of create", () => {
  test.each(mutants.map((mutant) => [mutant.name, mutant] as const))(
    "%s",
    { timeout: 120_000 },
    async (name, mutant) => {
      const names = await brokenBy(mutant);
      if (names.length > 0) caught.set(name, names);
      expect(names).not.toEqual([]);
    },
  );

  test("and a right design is not", async () => {
    expect(await brokenBy(control)).toEqual([]);
  });

  test("all of them", () => {
    const lines = [...caught].map(([name, names]) => `  ${name}: ${names.join("; ")}`);
    process.stdout.write(
      [`mutants of create's ports: caught ${caught.size} of ${mutants.length}`, ...lines, ""].join("\n"),
    );
    expect(caught.size).toBe(mutants.length);
  });
});
