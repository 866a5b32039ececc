import { systemClock } from "@condor/adapters-memory";
import type { PostgresStore } from "@condor/adapters-postgres";
import type { CardIssuer, ClientId, Ports, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Configuration } from "../configuration/configuration.js";
import { issuerFor } from "../sandbox/issuer-for.js";
import { sandboxPorts } from "../sandbox/sandbox.js";
import { openStore } from "../store/open-store.js";
import type { Store } from "../store/store.js";
import { aboutOpening } from "./complaint.js";
import { configured } from "./configured.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Surroundings } from "./surroundings.js";

/** A store that lasts, and the issuer that its creations are made at. */
export interface Opened {
  readonly durable: PostgresStore;
  readonly clients: TE.TaskEither<StorageUnavailable, ReadonlyArray<ClientId>>;
  readonly issuer: CardIssuer;
  readonly portsOf: (client: ClientId) => Ports;
}

const openedOf = (configuration: Configuration, store: Store, durable: PostgresStore) =>
  pipe(
    issuerFor(store),
    TE.map((issuer): Opened => {
      const portsOf = sandboxPorts(configuration, { store, issuer, clock: systemClock });
      return { durable, clients: store.clients, issuer, portsOf };
    }),
  );

const memory = "DATABASE_URL=memory: keeps nothing that another process could see. Give file:FOLDER or postgres://...";

/** Does something with the store and the issuer that the environment names, and closes the store; or tells why not. */
export const opened = (surroundings: Surroundings, use: (opened: Opened) => T.Task<ExitCode>): T.Task<ExitCode> => {
  const complained = (text: string): T.Task<ExitCode> => {
    surroundings.complain(`condor: ${text}.\n`);
    return T.of(exitCode.notStarted);
  };
  const withStore =
    (configuration: Configuration) =>
    (store: Store): T.Task<ExitCode> =>
      pipe(
        store.durable === undefined
          ? complained(memory)
          : pipe(
              openedOf(configuration, store, store.durable),
              TE.matchE((error) => complained(aboutOpening(error)), use),
            ),
        T.chainFirst(() => store.close),
      );
  return configured(surroundings, (configuration) =>
    pipe(
      openStore(configuration, systemClock),
      TE.matchE((error) => complained(aboutOpening(error)), withStore(configuration)),
    ),
  );
};
