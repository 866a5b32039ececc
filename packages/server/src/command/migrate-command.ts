import { migrate, servedDatabase } from "@condor/adapters-postgres";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Configuration } from "../configuration/configuration.js";
import type { Command } from "./command.js";
import { aboutOpening } from "./complaint.js";
import { configured } from "./configured.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Surroundings } from "./surroundings.js";
import { withoutArguments } from "./without-arguments.js";

// A migration may rewrite a table.
const anHour = 3_600_000;

const migrated =
  ({ say, complain }: Surroundings) =>
  ({ store }: Configuration): T.Task<ExitCode> => {
    if (store._tag !== "Served") {
      say("Nothing to do: only a PostgreSQL server is migrated by hand.\n");
      return T.of(exitCode.done);
    }
    const database = servedDatabase({ ...store, poolSize: 1, statementTimeout: anHour });
    return pipe(
      migrate(database),
      TE.match(
        (error): ExitCode => {
          complain(`condor: ${aboutOpening(error)}.\n`);
          return exitCode.failed;
        },
        ({ before, after }) => {
          say(before === after ? `Schema ${after} already.\n` : `Schema ${before} is now schema ${after}.\n`);
          return exitCode.done;
        },
      ),
      T.chainFirst(() => database.close),
    );
  };

/** Brings a PostgreSQL server's schema to what this program needs. */
export const migrateCommand: Command = {
  name: "migrate",
  takes: "",
  summary: "bring a PostgreSQL server's schema to what this program needs",
  details: `Runs the migrations that are missing on the server that DATABASE_URL names, each in one transaction.
Safe to run again, and by several nodes at once. A schema of a newer program is refused.
An embedded store is migrated when it is opened.`,
  examples: ["DATABASE_URL=postgres://condor@localhost/condor condor migrate"],
  exits: { done: "the schema is what this program needs", failed: "it is not, and nothing was left half done" },
  run: (surroundings, rest) =>
    withoutArguments(surroundings, rest, () => configured(surroundings, migrated(surroundings))),
};
