import type { Database } from "@condor/adapters-postgres";
import { createLaws } from "@condor/testkit";
import { afterAll, describe, expect, test } from "vitest";
import { harnessOn } from "./harness.js";

/** The laws of `create` over one database. Their examples are tried whatever `runs` says. */
export const createLawsOn = (name: string, database: Database, runs: number): void => {
  describe(`create over ${name}`, () => {
    afterAll(database.close);
    const laws = createLaws(harnessOn(database)).map((law) => [law.name, law] as const);
    test.each(laws)("%s", (_, law) => expect(law.check({ runs })).resolves.toBeUndefined());
  });
};
