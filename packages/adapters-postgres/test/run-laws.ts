import type { Law } from "@condor/testkit";
import { afterAll, describe, expect, test } from "vitest";

/** For a long run: so many times as many cases. */
const times = Number(process.env["CONDOR_LAWS_TIMES"] ?? 1);

interface Running {
  /** What the laws are of, for the count that `npm test` shows. */
  readonly of: "ports" | "create";
  readonly runsOf: (law: Law) => number;
  /** Once all are checked. */
  readonly close: () => Promise<void>;
}

/** Checks the laws, each as a test of its name, and counts those that held. */
export const runLaws = (name: string, laws: ReadonlyArray<Law>, { of, runsOf, close }: Running): void => {
  const applicable = laws.filter(({ notApplicable }) => notApplicable === undefined);
  let held = 0;
  describe.each([[name]])("%s", () => {
    test.each(laws.map((law) => [law.name, law] as const))("%s", async (_, law) => {
      await expect(law.check({ runs: runsOf(law) * times })).resolves.toBeUndefined();
      if (law.notApplicable === undefined) held += 1;
    });
  });
  afterAll(async () => {
    process.stdout.write(`counted: ${held} of ${applicable.length} laws of ${of} held on PostgreSQL\n`);
    await close();
  });
};
