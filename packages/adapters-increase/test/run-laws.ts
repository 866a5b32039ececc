import type { Law, LawOptions } from "@condor/testkit";
import { afterAll, describe, expect, test } from "vitest";

const times = Number(process.env["CONDOR_LAWS_TIMES"] ?? 1);

/** Checks the laws, each as a test of its name, and counts those that held: `npm test` shows it. */
export const runLaws = (adapter: string, laws: ReadonlyArray<Law>, options: LawOptions = {}): void => {
  const applicable = laws.filter(({ notApplicable }) => notApplicable === undefined);
  let held = 0;
  describe.each([[adapter]])("%s", () => {
    test.each(laws.map((law) => [law.name, law] as const))("%s", async (_, { check, notApplicable }) => {
      await expect(check({ ...options, times })).resolves.toBeUndefined();
      if (notApplicable === undefined) held += 1;
    });
  });
  afterAll(() => {
    process.stdout.write(`counted: ${held} of ${applicable.length} laws held with Increase's SDK\n`);
  });
};
