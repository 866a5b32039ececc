import type { ClientId, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Database } from "../database/database.js";

const text = "insert into condor.client (client) values ($1) on conflict do nothing";

/**
 * A client may have customers from now on; it does not log in (for that, see `postgresClientRegistry`). Adding it again
 * changes nothing.
 */
export const addClient = (database: Database, client: ClientId): TE.TaskEither<StorageUnavailable, void> =>
  pipe(
    database.query({ name: "condor_add_client", text, values: [client] }),
    TE.map(() => undefined),
  );
