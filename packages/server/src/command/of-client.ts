import type { PostgresStore } from "@condor/adapters-postgres";
import type { ClientId } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { type ExitCode, exitCode } from "./exit-code.js";
import { stored } from "./stored.js";
import type { Surroundings } from "./surroundings.js";
import { aboutUnknownClient } from "./unknown-client.js";

/** What lasts, and whose customers in it are meant. */
export interface Stored {
  readonly store: PostgresStore;
  readonly client: ClientId;
}

/** The client that is named, or the only one. Where there are several nobody guesses: it may be erased for ever. */
const chosen = (clients: ReadonlyArray<ClientId>, name: string | undefined): E.Either<string, ClientId> => {
  const [first, ...others] = clients.filter((one) => name === undefined || one === name);
  if (first !== undefined && others.length === 0) return E.right(first);
  return E.left(
    name === undefined && clients.length > 0
      ? `there are several clients: ${clients.join(", ")}. Say whose customers are meant: --client NAME`
      : aboutUnknownClient({ name: name ?? "", known: clients }),
  );
};

/** Does something with the store and one client's customers in it, or tells why it cannot. */
export const ofClient = (
  surroundings: Surroundings,
  name: string | undefined,
  use: (stored: Stored) => T.Task<ExitCode>,
): T.Task<ExitCode> => {
  const complained = (text: string): T.Task<ExitCode> => {
    surroundings.complain(`condor: ${text}.\n`);
    return T.of(exitCode.failed);
  };
  return stored(surroundings, ({ store, whole }) =>
    pipe(
      whole.clients,
      TE.mapLeft(({ cause }) => `the database does not answer as it should (${cause}). Try again`),
      TE.chainEitherK((clients) => chosen(clients, name)),
      TE.matchE(complained, (client) => use({ store, client })),
    ),
  );
};
