import { systemClock } from "@condor/adapters-memory";
import { pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { type ReadError } from "../../reconcile/read-all.js";
import { reconciled } from "../../reconcile/reconciled.js";
import type { Command } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { type Opened, opened } from "../opened.js";
import type { Surroundings } from "../surroundings.js";
import { withOptions } from "../with-options.js";
import { asJson, asText } from "./about-reconciliation.js";

const aboutReading = ({ _tag, cause }: ReadError): string =>
  _tag === "StorageUnavailable"
    ? `the store did not answer (${cause})`
    : `the issuer's books could not be read (${cause})`;

const run =
  ({ say, complain }: Surroundings, isJson: boolean) =>
  ({ durable, clients, issuer }: Opened): T.Task<ExitCode> =>
    pipe(
      reconciled({ durable, clients, issuer, wait: systemClock.wait }),
      TE.match(
        (error): ExitCode => {
          complain(`condor: nothing was compared: ${aboutReading(error)}. Run it again.\n`);
          return exitCode.failed;
        },
        (found): ExitCode => {
          say(isJson ? asJson(found) : asText(found));
          return found.differences.length === 0 ? exitCode.done : exitCode.failed;
        },
      ),
    );

/** Everything in the store against everything in the books. */
export const reconcileCommand: Command = {
  name: "reconcile",
  takes: "[--json]",
  summary: "compare the whole store with the issuer's books",
  details: `Reads all of the issuer's books and every creation of every client, and prints each difference with what it means and
what to do: made and not in the store (forgotten), made after a refusal, in the store and not in the books, another one
than recorded, two for one customer, a record that cannot be read. Creations that run or wait for a person are in
flight: they are named apart and are no differences, except where one has two. What differs is looked at twice, so that
it may run beside servers that go on creating. It changes nothing.

--json prints one object: differences, inFlight, creations, entries, elsewhere.

It holds the keys and ids of the books in memory, a third of a gigabyte for a million customers and at most 8 million of
them, and of the store a page.`,
  options: [["--json", "print one object, for programs"]],
  examples: ["condor reconcile", "condor reconcile --json > differences.json"],
  exits: {
    done: "there is no difference",
    failed: "there is one, or nothing could be compared (told on standard error)",
  },
  run: (surroundings, rest) =>
    withOptions(surroundings, rest, { operands: [], flags: ["json"] }, ({ flags }) =>
      opened(surroundings, run(surroundings, flags.has("json"))),
    ),
};
