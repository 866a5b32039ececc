import type { DescribedClient } from "@condor/adapters-postgres";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { table } from "../../welcome/table.js";
import type { Command } from "../command.js";
import { withOptions } from "../with-options.js";
import { onRegistry } from "./on-registry.js";

const header = ["CLIENT", "SCOPES", "REQUESTS/MINUTE", "CREATIONS/DAY", "ADDED", "ROTATED", "DISABLED"];

const row = (one: DescribedClient): ReadonlyArray<string> => [
  one.client,
  one.scopes?.join(",") ?? "no login",
  String(one.requestsPerMinute ?? "default"),
  String(one.creationsPerDay ?? "unlimited"),
  one.addedAt,
  one.rotatedAt ?? "-",
  one.disabledAt ?? "-",
];

const asText = (clients: ReadonlyArray<DescribedClient>): string =>
  clients.length === 0
    ? "There is no client. Add one: condor clients add NAME --scopes create,read\n"
    : `${table([header, ...clients.map(row)])}\n`;

/** Every client, without secrets. */
export const clientsList: Command = {
  name: "clients list",
  takes: "[--json]",
  summary: "list the clients with scopes and quotas, without secrets",
  details: `A client without scopes has customers and no login. Times are in UTC.`,
  options: [
    [
      "--json",
      "objects with client, scopes, requestsPerMinute, creationsPerDay, addedAt, rotatedAt, disabledAt, where known",
    ],
  ],
  examples: ["condor clients list", "condor clients list --json"],
  exits: { done: "they were listed", failed: "the store could not be opened or read" },
  run: (surroundings, rest) =>
    withOptions(surroundings, rest, { operands: [], flags: ["json"] }, ({ flags }) =>
      onRegistry(surroundings, ({ list }) =>
        pipe(
          list,
          TE.map((all) => surroundings.say(flags.has("json") ? `${JSON.stringify(all, undefined, 2)}\n` : asText(all))),
        ),
      ),
    ),
};
