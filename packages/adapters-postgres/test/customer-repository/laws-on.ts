import type { Database } from "@condor/adapters-postgres";
import { customerRepositoryLaws } from "@condor/testkit";
import { runLaws } from "../run-laws.js";
import { offers, stageOn } from "../stage.js";

// The law writes hundreds of creations each time, which says no more the tenth time than the second.
const slow = "However many creations are due, paging lists them all";

/** The repository's laws on one database: a file for each, so that they run side by side. */
export const lawsOn = (name: string, database: Database, runs: number): void =>
  runLaws(`a customer repository on ${name}`, customerRepositoryLaws(stageOn(database), offers), {
    of: "ports",
    runsOf: (law) => (law.name === slow ? 2 : runs),
    close: database.close,
  });
