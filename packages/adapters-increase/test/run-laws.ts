import type { Law, LawOptions } from "@condor/testkit";
import { describe, expect, test } from "vitest";

const times = Number(process.env["CONDOR_LAWS_TIMES"] ?? 1);

/** Checks the laws, each as a test of its name. */
export const runLaws = (adapter: string, laws: ReadonlyArray<Law>, options: LawOptions = {}): void => {
  describe.each([[adapter]])("%s", () => {
    test.each(laws.map((law) => [law.name, law] as const))("%s", async (_, { check }) => {
      await expect(check({ ...options, times })).resolves.toBeUndefined();
    });
  });
};
