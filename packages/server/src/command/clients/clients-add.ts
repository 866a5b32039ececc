import type { Scope } from "@condor/adapters-http";
import type { ClientId } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { argon2id } from "../../password/argon2id.js";
import type { Command } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import type { Surroundings } from "../surroundings.js";
import type { GivenTerms } from "./given-terms.js";
import { newPassword } from "./new-password.js";
import { onRegistry } from "./on-registry.js";
import { withTerms } from "./with-terms.js";

const add = (
  surroundings: Surroundings,
  client: ClientId,
  scopes: ReadonlyArray<Scope>,
  { requestsPerMinute, creationsPerDay }: GivenTerms,
): T.Task<ExitCode> =>
  onRegistry(surroundings, (registry) => {
    const fresh = newPassword();
    return pipe(
      TE.fromTask(argon2id.hash(fresh)),
      TE.chain((password) =>
        registry.add({
          client,
          password,
          scopes,
          ...(typeof requestsPerMinute === "number" ? { requestsPerMinute } : {}),
          ...(typeof creationsPerDay === "number" ? { creationsPerDay } : {}),
        }),
      ),
      TE.map(() => {
        surroundings.complain(`${client} logs in from now on, with this password. It is shown only now.\n`);
        surroundings.say(`${fresh.reveal()}\n`);
      }),
    );
  });

/** A client that logs in, with a password that was drawn this moment. */
export const clientsAdd: Command = {
  name: "clients add",
  takes: "NAME --scopes SCOPE,... [--requests-per-minute N] [--creations-per-day N]",
  summary: "let a client log in, and print its password once",
  details: `NAME is client and login: 1 to 36 letters, digits or _. Its customers, Idempotency-Keys and card references are its own.
The password, 43 random characters, goes to standard output and nowhere else: the store keeps a hash (Argon2id).

Scopes: create opens accounts and issues cards; read sees customers, cards and accounts; pii:read sees the numbers of
identification documents whole; operate is for operators' routes.

A running server keeps an embedded store to itself: stop it first. On a PostgreSQL server every node knows the client at
once.`,
  options: [
    ["--scopes SCOPE,...", "what the client may do"],
    ["--requests-per-minute N", "1 to 1000000, or default: what the server allows everybody"],
    ["--creations-per-day N", "how many may begin in a day of UTC: 0 to 100000000, or unlimited, which is the default"],
  ],
  examples: [
    "condor clients add acme --scopes create,read",
    "condor clients add support --scopes read,pii:read --requests-per-minute 60",
  ],
  exits: { done: "the client was added", failed: "it was not, and why is told" },
  run: (surroundings, rest) =>
    withTerms(surroundings, rest, (client, { scopes, ...terms }) => {
      if (scopes !== undefined) return add(surroundings, client, scopes, terms);
      surroundings.complain("condor: --scopes is missing. Give what the client may do, as --scopes create,read.\n");
      return T.of(exitCode.misused);
    }),
};
