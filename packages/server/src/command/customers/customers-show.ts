import { journalOf, type NoSuchCustomer, postgresCustomerRepository } from "@condor/adapters-postgres";
import type { CustomerId } from "@condor/core";
import { pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { customerShown } from "../../customer-show/customer-shown.js";
import type { Command } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import type { Stored } from "../of-client.js";
import type { Surroundings } from "../surroundings.js";
import { aboutCustomer } from "./about-customer.js";
import { oneCustomer } from "./one-customer.js";

/** Prints one customer of a store that is open. */
export const show =
  ({ say, complain }: Pick<Surroundings, "say" | "complain">, customerId: CustomerId, isMasked: boolean) =>
  ({ store, client }: Stored): T.Task<ExitCode> =>
    pipe(
      postgresCustomerRepository(store, client).find(customerId),
      TE.chainW(TE.fromOption((): NoSuchCustomer => ({ _tag: "NoSuchCustomer", customerId }))),
      TE.bindTo("record"),
      TE.bindW("journal", () => journalOf(store.database, client)(customerId)),
      TE.match(
        (error): ExitCode => {
          complain(aboutCustomer(error, client));
          return exitCode.failed;
        },
        ({ record, journal }) => {
          say(customerShown(record, { isMasked, journal }));
          return exitCode.done;
        },
      ),
    );

/** One customer, for whoever looks after the store. */
export const customersShow: Command = {
  name: "customers show",
  takes: "ID [--unmasked] [--client NAME]",
  summary: "print a customer, the state of its creation, and the journal",
  details: `JSON: the customer as the API shows it, documents' numbers by their last four characters unless --unmasked; state, lease
and due time of the creation; and each write of it, oldest first: when, by which attempt or operator, from which state to
which. It is personal data in clear.`,
  options: [
    ["--unmasked", "documents' numbers in full"],
    ["--client NAME", "whose customer it is; needed where there are several clients"],
  ],
  examples: ["condor customers show csta_6clNH3W2pBehujY8mpTCU8"],
  exits: {
    done: "the customer was printed",
    failed: "there is no such customer, or the store could not be opened or read",
  },
  run: (surroundings, rest) =>
    oneCustomer(surroundings, rest, "unmasked", (id, unmasked) => show(surroundings, id, !unmasked)),
};
