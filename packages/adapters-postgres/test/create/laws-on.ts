import type { Database } from "@condor/adapters-postgres";
import { createLaws } from "@condor/testkit";
import { runLaws } from "../run-laws.js";
import { harnessOn } from "./harness.js";

/** The laws of `create` over one database. Their examples are tried whatever `runs` says. */
export const createLawsOn = (name: string, database: Database, runs: number): void =>
  runLaws(`create over ${name}`, createLaws(harnessOn(database)), {
    of: "create",
    runsOf: () => runs,
    close: database.close,
  });
