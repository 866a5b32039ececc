import { type Listed, listReviews } from "@condor/adapters-postgres";
import type { ClientId, StorageUnavailable } from "@condor/core";
import * as E from "#fp-ts/Either";
import type * as T from "#fp-ts/Task";
import type { Command } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { type Opened, opened } from "../opened.js";
import type { Surroundings } from "../surroundings.js";
import { aboutUnknownClient, type UnknownClient } from "../unknown-client.js";
import { withOptions } from "../with-options.js";
import { aboutReview } from "./about-review.js";
import { aboutSettling } from "./about-settling.js";
import { askedFor } from "./find-review.js";
import { offersOf } from "./offers.js";

interface Told {
  readonly reviews: number;
  readonly unreadable: number;
}

/** Tells one review; whether it could be read. */
const tell = async ({ say }: Surroundings, { portsOf }: Opened, client: ClientId, listed: Listed): Promise<boolean> => {
  if (E.isLeft(listed)) {
    say(`${listed.left.customerId}\n  ${aboutSettling(listed.left)}\n\n`);
    return false;
  }
  if (listed.right._tag === "UnderReview")
    say(`${aboutReview(client, listed.right, await offersOf(portsOf(client))(listed.right)())}\n`);
  return true;
};

const ofClients =
  (surroundings: Surroundings, store: Opened) =>
  async (clients: ReadonlyArray<ClientId>): Promise<E.Either<StorageUnavailable, Told>> => {
    let told: Told = { reviews: 0, unreadable: 0 };
    for (const client of clients)
      for await (const page of listReviews(store.durable, client)) {
        if (E.isLeft(page)) return page;
        for (const listed of page.right) {
          const isReadable = await tell(surroundings, store, client, listed);
          told = { reviews: told.reviews + 1, unreadable: told.unreadable + (isReadable ? 0 : 1) };
        }
      }
    return E.right(told);
  };

const aboutListing = (error: StorageUnavailable | UnknownClient): string =>
  error._tag === "UnknownClient"
    ? aboutUnknownClient(error)
    : `the store did not answer (${error.cause}). Run it again`;

const run =
  (surroundings: Surroundings, name: string | undefined) =>
  (store: Opened): T.Task<ExitCode> =>
  async () => {
    const clients = await askedFor(store, name)();
    const told = E.isLeft(clients) ? clients : await ofClients(surroundings, store)(clients.right);
    if (E.isLeft(told)) {
      surroundings.complain(`condor: ${aboutListing(told.left)}.\n`);
      return exitCode.failed;
    }
    const { reviews, unreadable } = told.right;
    surroundings.say(reviews === 0 ? "Nobody waits for a person.\n" : `${reviews} waiting for a person.\n`);
    return unreadable === 0 ? exitCode.done : exitCode.failed;
  };

/** Everything that waits for a person. */
export const reviewsList: Command = {
  name: "reviews",
  takes: "[--client NAME]",
  summary: "list the creations that wait for a person",
  details: `A creation goes to review when nobody can know any more what the issuer holds for it: begun at another issuer, in doubt
for a day, contradicted by the issuer, or made after it was refused. Its customer is answered 409
condorCustomerUnderReview until an operator settles it.

Printed for each: the customer id, since when it waits, at which step (account, card), the cause, what the issuer named,
what its books have for the key at this moment, and the moves that are offered, or why one is not:
  resume  go on with the same key, where the issuer still knows it
  adopt   record what the books have, where it fits the order
  refuse  end it, where the books do not have what was ordered; a new request may then begin again
Settle with condor reviews resume, adopt or refuse. Of all clients unless one is named.`,
  options: [["--client NAME", "of this client alone"]],
  examples: ["condor reviews", "condor reviews --client sandbox"],
  exits: {
    done: "all were listed",
    failed: "one could not be read, there is no such client, or the store could not be opened or read",
  },
  run: (surroundings, rest) =>
    withOptions(surroundings, rest, { operands: [], values: ["client"] }, ({ values }) =>
      opened(surroundings, run(surroundings, values.get("client"))),
    ),
};
