import {
  type CreationUnsettled,
  eraseCustomer,
  type NoSuchCustomer,
  postgresCustomerRepository,
} from "@condor/adapters-postgres";
import { type CustomerId, type CustomerRecord, isRefused, type RepositoryError } from "@condor/core";
import { pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Command } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import type { Stored } from "../of-client.js";
import type { Surroundings } from "../surroundings.js";
import { aboutCustomer } from "./about-customer.js";
import { oneCustomer } from "./one-customer.js";

type EraseError = RepositoryError | CreationUnsettled | NoSuchCustomer;

const isUnsettled = ({ creation }: CustomerRecord): boolean =>
  creation !== undefined && creation.creation._tag !== "Created" && !isRefused(creation.creation);

const wouldErase = ({ customer: { customerId }, erased, creation }: CustomerRecord): string => {
  if (erased === true) return `${customerId} was erased already.\n`;
  const kept = creation === undefined ? "" : `, the creation (${creation.creation._tag}) with its keys`;
  return `Would erase the profile of ${customerId}, for ever, and its reference at the vendor. The id, the status, the
cards and accounts${kept} stay, and so does everything in exports and backups. To do it, add --yes.\n`;
};

/** Nobody can know more of such a customer: the database erases it unread. */
const wouldEraseUnread = (customerId: CustomerId): string =>
  `${customerId} cannot be read: a key is missing in CONDOR_KEYS, or the record was tampered with. It would be erased all the
same, for ever, unless its creation is running or under review. To do it, add --yes.\n`;

/** What erasing would do. */
const foreseen = ({ store, client }: Stored, customerId: CustomerId): TE.TaskEither<EraseError, string> =>
  pipe(
    postgresCustomerRepository(store, client).find(customerId),
    TE.mapLeft((error): EraseError => error),
    TE.chain(TE.fromOption((): EraseError => ({ _tag: "NoSuchCustomer", customerId }))),
    TE.filterOrElse(
      (record) => !isUnsettled(record),
      (): EraseError => ({ _tag: "CreationUnsettled", customerId }),
    ),
    TE.map(wouldErase),
    TE.orElse((error) =>
      error._tag === "RecordUnreadable" ? TE.right(wouldEraseUnread(customerId)) : TE.left<EraseError, string>(error),
    ),
  );

const erased = ({ store, client }: Stored, customerId: CustomerId): TE.TaskEither<EraseError, string> =>
  pipe(
    eraseCustomer(store.database, client)(customerId),
    TE.map(() => `${customerId} is erased. Exports and backups made before still have the profile.\n`),
  );

/** Erases one customer of a store that is open, or says what it would do. */
export const erase =
  ({ say, complain }: Pick<Surroundings, "say" | "complain">, customerId: CustomerId, isMeant: boolean) =>
  (stored: Stored): T.Task<ExitCode> =>
    pipe(
      (isMeant ? erased : foreseen)(stored, customerId),
      TE.match(
        (error): ExitCode => {
          complain(aboutCustomer(error, stored.client));
          return exitCode.failed;
        },
        (text) => {
          say(text);
          return exitCode.done;
        },
      ),
    );

/** Forgets one customer. */
export const customersErase: Command = {
  name: "customers erase",
  takes: "ID [--yes] [--client NAME]",
  summary: "make a customer's profile unreadable for ever",
  details: `Destroys the key of the profile, and with it the profile; the vendor's reference goes too. Id, status, cards and accounts
stay, and the creation with its Idempotency-Key and card reference: a repeated request still answers that the customer
exists. Without --yes it only says what it would do. Refused while a creation is running or under review, for its
applicant is needed. Exports and backups made before are not changed.`,
  options: [
    ["--yes", "do it; without it, say what would be done"],
    ["--client NAME", "whose customer it is; needed where there are several clients"],
  ],
  examples: ["condor customers erase csta_Denied", "condor customers erase csta_Denied --yes"],
  exits: { done: "the customer is erased, or would be", failed: "it is not, and why is told" },
  run: (surroundings, rest) => oneCustomer(surroundings, rest, "yes", (id, yes) => erase(surroundings, id, yes)),
};
