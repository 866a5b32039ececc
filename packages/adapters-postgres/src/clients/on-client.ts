import type { StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Database, Parameter } from "../database/database.js";
import type { NoSuchClient } from "./client-terms.js";

interface Change {
  readonly name: string;
  /** Returns the client's row; $1 is the client. */
  readonly text: string;
}

/** A statement that changes one client, or finds that there is none. */
export const onClient =
  (database: Database, { name, text }: Change) =>
  (client: string, ...values: ReadonlyArray<Parameter>): TE.TaskEither<StorageUnavailable | NoSuchClient, void> =>
    pipe(
      database.query({ name, text, values: [client, ...values] }),
      TE.filterOrElseW(
        ({ length }) => length === 1,
        (): NoSuchClient => ({ _tag: "NoSuchClient", client }),
      ),
      TE.map(() => undefined),
    );
