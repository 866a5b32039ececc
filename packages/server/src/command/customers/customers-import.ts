import * as E from "#fp-ts/Either";
import * as T from "#fp-ts/Task";
import { within } from "../../configuration/within.js";
import type { Command } from "../command.js";
import { exitCode } from "../exit-code.js";
import { withOptions } from "../with-options.js";
import { runImport } from "./run-import.js";

const lineNumber = within(1, Number.MAX_SAFE_INTEGER, {
  problem: "--from is no line number",
  cure: "Give the number of the line to go on from: 1 is the first one",
});

/** Customers of the vendor, as many as there are. */
export const customersImport: Command = {
  name: "customers import",
  takes: "FILE|- [--rejects FILE] [--from LINE] [--client NAME]",
  summary: "import customers, one a line (JSON Lines)",
  details: `Each line is a customer as the API shows it, with the documents' numbers in full, as in sandbox/customers.json; that
file itself is a list and no lines. - is standard input. The first import of a customer brings its back offices, cards
and accounts; later ones change profile and status only. Repeating an import is safe.

A line that cannot be imported is told with its number and the place of each fault, and written as it is to the file of
rejects: FILE.rejects unless told (customers.rejects for standard input), for this user's eyes only. All others are
imported. An erased customer is not written again; no line adds condor to a customer with a creation. A line has at most
1 MiB. Blank lines count for nothing.

If the database goes away it is asked again for a quarter of a minute; then the import stops, as it does at a signal, and
says from which line to go on (--from, which also keeps the rejects there are).

A running server keeps an embedded store to itself: stop it first.`,
  options: [
    ["--rejects FILE", "write what cannot be imported to this file"],
    ["--from LINE", "go on from this line: 1 is the first one"],
    ["--client NAME", "whose customers they become; needed where there are several clients"],
  ],
  examples: [
    "condor customers import customers.jsonl",
    "zcat customers.jsonl.gz | condor customers import - --rejects bad.jsonl",
  ],
  exits: {
    done: "every line was imported",
    failed: "not every line was, or the store could not be opened",
    stopped: "a signal stopped it, and it says from which line to go on",
  },
  run: (surroundings, rest) =>
    withOptions(
      surroundings,
      rest,
      { operands: ["FILE"], values: ["rejects", "from", "client"] },
      ({ operands, values }) => {
        const [path = "-"] = operands;
        const from = lineNumber(values.get("from") ?? "1");
        if (E.isLeft(from)) {
          surroundings.complain(`condor: ${from.left.problem}. ${from.left.cure}.\n`);
          return T.of(exitCode.misused);
        }
        const [rejects, client] = [values.get("rejects"), values.get("client")];
        return runImport(surroundings, { path, rejects, from: from.right, client });
      },
    ),
};
