import * as O from "#fp-ts/Option";
import { pipe } from "#fp-ts/function";
import * as RA from "#fp-ts/ReadonlyArray";
import type { Configuration } from "../configuration/configuration.js";
import type { Rehearsed } from "../sandbox/rehearsal.js";
import { curlLines } from "./curl-lines.js";
import { customerTable } from "./customer-table.js";

interface Started {
  readonly url: string;
  readonly configuration: Configuration;
  readonly rehearsed: ReadonlyArray<Rehearsed>;
}

const more = ({ configuration: { customers }, rehearsed }: Started): ReadonlyArray<string> =>
  customers.length > rehearsed.length ? [`and ${customers.length - rehearsed.length} more`] : [];

const toPaste = ({ url, configuration, rehearsed }: Started): ReadonlyArray<string> =>
  pipe(
    rehearsed,
    RA.findFirst(({ answers }) => answers[0] === "200"),
    O.alt(() => RA.head(rehearsed)),
    O.match(
      () => ["There are no customers: name a file of some in CONDOR_CUSTOMERS."],
      ({ customer }) => [
        `Paste these two lines: a token, which works for ${configuration.tokenTtl / 1_000} s, and a creation.`,
        "",
        ...curlLines(url, customer.customerId),
      ],
    ),
  );

/** What is printed when the server listens. */
export const welcome = (started: Started): string =>
  [
    `condor listens on ${started.url}`,
    "",
    "This is a sandbox: no bank, no money. Customers, accounts and cards are in memory and gone when it stops.",
    "",
    customerTable(started.rehearsed),
    ...more(started),
    "After its 200 a customer answers 400 condorCustomerExist.",
    "",
    ...toPaste(started),
    "",
    "Routes and answers: README.md and docs/. Settings: condor --help, or npm start -- --help. Ctrl-C stops.",
    "",
  ].join("\n");
