import { systemClock } from "@condor/adapters-memory";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { counted } from "../../counted.js";
import { aboutExport } from "../../customer-export/about-export.js";
import { exportCustomers } from "../../customer-export/export-customers.js";
import { closing, exportSink } from "../../customer-export/export-sink.js";
import type { Command } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { ofClient, type Stored } from "../of-client.js";
import type { Surroundings } from "../surroundings.js";
import { withOptions } from "../with-options.js";

const exported =
  ({ pour, complain }: Surroundings, path: string) =>
  ({ store, client }: Stored): T.Task<ExitCode> =>
    pipe(
      exportSink(path, pour),
      TE.chainW(closing((sink) => exportCustomers({ store, client, wait: systemClock.wait }, sink))),
      TE.match(
        (error): ExitCode => {
          complain(`condor: ${aboutExport(error, path)}`);
          return exitCode.failed;
        },
        (count) => {
          complain(`${counted(count, "customer was", "customers were")} exported.\n`);
          return exitCode.done;
        },
      ),
    );

/** Every customer with creation, references and keys. */
export const customersExport: Command = {
  name: "customers export",
  takes: "[FILE|-] [--force] [--client NAME]",
  summary: "write all customers with their creations to a file, for condor restore",
  details: `The file holds personal data IN CLEAR: names, addresses, documents' numbers, account numbers. It is made for this user's
eyes only, and an existing file is never written over. Without FILE, or with -, it goes to standard output, so that it can
be encrypted on its way; to a terminal only with --force. Whoever is erased later stays in exports made before.

JSON Lines: a first line with format, version and client; a line for each customer as imported, with the creation as
stored; a last line with their number and a SHA-256. An export without its last line is not whole, and is not restored.
Tokens, journal, passwords, scopes and quotas, and the issuer's own books are not in it. It is of one client: name it where
there are several.

While nodes write, each customer is as it was at one moment, not all of them at the same one; nobody who was there when it
began is left out. A running server keeps an embedded store to itself: stop it first.`,
  options: [
    ["--force", "to a terminal too"],
    ["--client NAME", "whose customers; needed where there are several clients"],
  ],
  examples: ["condor customers export backup.jsonl", "condor customers export | age -r KEY > backup.age"],
  exits: { done: "everybody is in the file", failed: "not everybody is, or the store could not be opened" },
  run: (surroundings, rest) =>
    withOptions(
      surroundings,
      rest,
      { operands: [], optional: ["FILE"], flags: ["force"], values: ["client"] },
      ({ operands: [path = "-"], flags, values }) => {
        if (path !== "-" || !surroundings.terminals.output || flags.has("force"))
          return ofClient(surroundings, values.get("client"), exported(surroundings, path));
        surroundings.complain(
          "condor: an export holds personal data, and would stand on this terminal. Name a file, or add --force.\n",
        );
        return T.of(exitCode.misused);
      },
    ),
};
