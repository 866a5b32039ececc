import type { Law } from "@condor/testkit";
import { afterAll, describe, expect, test } from "vitest";

/** For a long run: so many times as many cases. */
export const times = Number(process.env["CONDOR_LAWS_TIMES"] ?? 1);

/** Checks the laws in vitest, and says in the end how many held. */
export const runLaws = (adapter: string, laws: ReadonlyArray<Law>): void => {
  let held = 0;
  const applicable = laws.filter(({ notApplicable }) => notApplicable === undefined);
  describe.each([[adapter]])("%s", () => {
    test.each(laws.map((law) => [law.name, law] as const))("%s", async (_, { check, notApplicable }) => {
      await expect(check({ times })).resolves.toBeUndefined();
      if (notApplicable === undefined) held += 1;
    });
  });
  afterAll(() => {
    process.stdout.write(`counted: ${held} of ${applicable.length} laws of ports held in memory\n`);
  });
};
