import type { NotReady, Readiness } from "@condor/adapters-http";
import { checkSchema, type Database } from "@condor/adapters-postgres";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";

/** The database answers, and its schema is this program's. */
export const storeReadiness = (database: Database): Readiness =>
  pipe(
    checkSchema(database),
    TE.bimap(
      ({ _tag }): NotReady => ({ _tag: "NotReady", reason: _tag === "StorageUnavailable" ? "storage" : "schema" }),
      () => undefined,
    ),
  );
