import { ClientId, type StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Database } from "../database/database.js";

const text = "select client from condor.client order by client";

/** Every client, in the order of their names' bytes: recovery visits them all. */
export const listClients = (database: Database): TE.TaskEither<StorageUnavailable, ReadonlyArray<ClientId>> =>
  pipe(
    database.query({ name: "condor_clients", text, values: [] }),
    TE.map((rows) => rows.map(({ client }) => client).filter(ClientId.is)),
  );
