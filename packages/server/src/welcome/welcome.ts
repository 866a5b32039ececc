import * as O from "#fp-ts/Option";
import { pipe } from "#fp-ts/function";
import * as RA from "#fp-ts/ReadonlyArray";
import type { Configuration } from "../configuration/configuration.js";
import type { SandboxEntry } from "../sandbox/admit-sandbox.js";
import type { Rehearsed } from "../sandbox/rehearsal.js";
import { curlLines } from "./curl-lines.js";
import { customerTable } from "./customer-table.js";

interface Started {
  readonly url: string;
  readonly entry: SandboxEntry;
  readonly configuration: Configuration;
  readonly rehearsed: ReadonlyArray<Rehearsed>;
}

const more = ({ configuration: { customers }, rehearsed }: Started): ReadonlyArray<string> =>
  customers.length > rehearsed.length ? [`and ${customers.length - rehearsed.length} more`] : [];

const kept = ({ store }: Configuration): string => {
  switch (store._tag) {
    case "Memory":
      return "Everything is in memory and gone when it stops.";
    case "Embedded":
      return `Everything is kept in ${store.folder}: it survives a crash of this process, not one of the machine.`;
    case "Served":
      return "Everything is kept on the PostgreSQL server.";
    default:
      return store satisfies never;
  }
};

/** Shown where nobody is left to open an account for. */
const startAnew = ({ configuration: { store }, rehearsed }: Started): ReadonlyArray<string> =>
  store._tag === "Embedded" && rehearsed.every(({ answers }) => answers[0] !== "200")
    ? [`Whoever can have an account has one. To start anew: remove ${store.folder}, or DATABASE_URL=memory:`, ""]
    : [];

const toPaste = ({ url, entry, configuration, rehearsed }: Started): ReadonlyArray<string> =>
  pipe(
    rehearsed,
    RA.findFirst(({ answers }) => answers[0] === "200"),
    O.alt(() => RA.head(rehearsed)),
    O.match(
      () => ["There are no customers: name a file of some in CONDOR_CUSTOMERS."],
      ({ customer }) => [
        `Paste these two lines: a token, which works for ${configuration.tokenTtl / 1_000} s, and a creation.`,
        "",
        ...curlLines(url, customer.customerId, entry),
      ],
    ),
  );

/** The customers that are there to be tried, and how. */
const toTry = (started: Started): ReadonlyArray<string> => [
  customerTable(started.rehearsed),
  ...more(started),
  "After its 200 a customer answers 400 condorCustomerExist. A 503 that nobody asks again is finished by recovery.",
  "",
  ...startAnew(started),
  ...(started.entry === "Unknown"
    ? ["The client sandbox logs in with the password that it was given, if it may: condor clients list."]
    : toPaste(started)),
];

const clientsOnly = [
  "The client sandbox is off. Whoever was added logs in: condor clients add NAME --scopes create,read",
];

/** Who is live, in words that nobody takes for a sandbox's. */
const live = ({ issuer }: Configuration): string => {
  if (issuer._tag === "Sandbox") return "This is a sandbox: no bank, no money.";
  if (issuer._tag === "Http") return `The issuer is the service at ${issuer.url}: real accounts, if it opens any.`;
  const at = issuer.baseUrl === undefined ? "" : ` at ${issuer.baseUrl}`;
  return issuer.environment === "production"
    ? `The issuer is Increase${at}: a bank, real accounts, real money.`
    : `The issuer is Increase's sandbox${at}: a bank's API, no money.`;
};

/** What is printed when the server listens. */
export const welcome = (started: Started): string =>
  [
    `condor listens on ${started.url}`,
    "",
    `${live(started.configuration)} ${kept(started.configuration)}`,
    "",
    ...(started.configuration.sandbox._tag === "Off" ? clientsOnly : toTry(started)),
    "",
    `Routes and answers: ${started.url}/docs. Settings: condor --help, or npm start -- --help. Ctrl-C stops.`,
    "",
  ].join("\n");
