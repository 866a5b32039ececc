import type { Database } from "../database/database.js";
import type { ClientTerms } from "./client-terms.js";
import { onClient } from "./on-client.js";

/** What is to be different; null takes a quota away. */
export interface ChangedTerms<Scope extends string> {
  readonly scopes?: ClientTerms<Scope>["scopes"];
  readonly requestsPerMinute?: number | null;
  readonly creationsPerDay?: number | null;
}

const text = `
update condor.client set scopes = coalesce($2::text[], scopes),
  requests_per_minute = case when $3::boolean then $4::integer else requests_per_minute end,
  creations_per_day = case when $5::boolean then $6::integer else creations_per_day end
where client = $1 and password is not null returning client
`;

/** Gives a client other scopes and quotas: its tokens have them at once. */
export const changeClient = (database: Database) => {
  const change = onClient(database, { name: "condor_change_client", text });
  return <Scope extends string>(client: string, { scopes, requestsPerMinute, creationsPerDay }: ChangedTerms<Scope>) =>
    change(
      client,
      scopes ?? null,
      requestsPerMinute !== undefined,
      requestsPerMinute ?? null,
      creationsPerDay !== undefined,
      creationsPerDay ?? null,
    );
};
