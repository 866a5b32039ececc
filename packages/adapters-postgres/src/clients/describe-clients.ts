import { ClientId, type StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Database, Row } from "../database/database.js";

/** All of a client but its secrets. Times are RFC 3339 in UTC. */
export interface DescribedClient {
  readonly client: ClientId;
  /** Absent where the client does not log in. */
  readonly scopes?: ReadonlyArray<string>;
  readonly requestsPerMinute?: number;
  readonly creationsPerDay?: number;
  readonly addedAt: string;
  readonly rotatedAt?: string;
  readonly disabledAt?: string;
}

const time = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ${column}`;

const text = `
select client, scopes, requests_per_minute, creations_per_day,
  ${time("added_at")}, ${time("rotated_at")}, ${time("disabled_at")}
from condor.client order by client
`;

const isText = (value: unknown): value is string => typeof value === "string";

const described = (row: Row): ReadonlyArray<DescribedClient> => {
  const { client, scopes, requests_per_minute: requests, creations_per_day: creations, added_at: addedAt } = row;
  const { rotated_at: rotatedAt, disabled_at: disabledAt } = row;
  if (!ClientId.is(client)) return [];
  return [
    {
      client,
      ...(Array.isArray(scopes) ? { scopes: scopes.filter(isText) } : {}),
      ...(typeof requests === "number" ? { requestsPerMinute: requests } : {}),
      ...(typeof creations === "number" ? { creationsPerDay: creations } : {}),
      addedAt: String(addedAt),
      ...(isText(rotatedAt) ? { rotatedAt } : {}),
      ...(isText(disabledAt) ? { disabledAt } : {}),
    },
  ];
};

/** Every client with its terms, in the order of their names' bytes. */
export const describeClients = (
  database: Database,
): TE.TaskEither<StorageUnavailable, ReadonlyArray<DescribedClient>> =>
  pipe(
    database.query({ name: "condor_describe_clients", text, values: [] }),
    TE.map((rows) => rows.flatMap(described)),
  );
