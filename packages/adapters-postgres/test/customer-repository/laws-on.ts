import type { Database } from "@condor/adapters-postgres";
import { customerRepositoryLaws } from "@condor/testkit";
import { afterAll, describe, expect, test } from "vitest";
import { offers, stageOn } from "../stage.js";

// The law writes hundreds of creations each time, which says no more the tenth time than the second.
const slow = "However many creations are due, paging lists them all";

/** The repository's laws on one database: a file for each, so that they run side by side. */
export const lawsOn = (name: string, database: Database, runs: number): void => {
  describe(`a customer repository on ${name}`, () => {
    afterAll(database.close);
    const laws = customerRepositoryLaws(stageOn(database), offers).map((law) => [law.name, law] as const);
    test.each(laws)("%s", (_, law) =>
      expect(law.check({ runs: law.name === slow ? 2 : runs })).resolves.toBeUndefined(),
    );
  });
};
