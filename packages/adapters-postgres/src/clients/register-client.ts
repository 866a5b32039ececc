import type { ClientId, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Database } from "../database/database.js";
import type { ClientTerms } from "./client-terms.js";

/** The client logs in already. */
export interface ClientExists {
  readonly _tag: "ClientExists";
  readonly client: ClientId;
}

export interface NewClient<Scope extends string> extends ClientTerms<Scope> {
  readonly client: ClientId;
  /** The hash of its password, as a PHC string. */
  readonly password: string;
}

// A client that was only named so far keeps its customers, and logs in from now on.
const text = `
insert into condor.client as c (client, password, scopes, requests_per_minute, creations_per_day)
values ($1, $2, $3, $4, $5)
on conflict (client) do update set password = excluded.password, scopes = excluded.scopes,
  requests_per_minute = excluded.requests_per_minute, creations_per_day = excluded.creations_per_day
where c.password is null
returning client
`;

/** A client that logs in under its own name: `[0-9a-zA-Z_]`, at most 36, or the store refuses it (23514). */
export const registerClient =
  (database: Database) =>
  <Scope extends string>(one: NewClient<Scope>): TE.TaskEither<StorageUnavailable | ClientExists, void> => {
    const { client, password, scopes, requestsPerMinute, creationsPerDay } = one;
    const values = [client, password, scopes, requestsPerMinute ?? null, creationsPerDay ?? null];
    return pipe(
      database.query({ name: "condor_register_client", text, values }),
      TE.filterOrElseW(
        ({ length }) => length === 1,
        (): ClientExists => ({ _tag: "ClientExists", client }),
      ),
      TE.map(() => undefined),
    );
  };
