import { systemClock } from "@condor/adapters-memory";
import type { PostgresStore } from "@condor/adapters-postgres";
import type { CardIssuer, ClientId, Ports, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { type IssuerSilent, issuerFor } from "../issuer/issuer-for.js";
import { portsFor } from "../app/ports-for.js";
import { aboutIssuerOrStore } from "./complaint.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { type Opening, stored } from "./stored.js";
import type { Surroundings } from "./surroundings.js";

/** A store that lasts, and the issuer that its creations are made at. */
export interface Opened {
  readonly durable: PostgresStore;
  readonly clients: TE.TaskEither<StorageUnavailable, ReadonlyArray<ClientId>>;
  readonly issuer: CardIssuer;
  readonly portsOf: (client: ClientId) => Ports;
}

const withIssuer = ({
  configuration,
  whole: store,
  store: durable,
}: Opening): TE.TaskEither<IssuerSilent | StorageUnavailable, Opened> =>
  pipe(
    issuerFor(configuration, store),
    TE.map((issuer) => {
      const portsOf = portsFor(configuration, { store, issuer, clock: systemClock });
      return { durable, clients: store.clients, issuer, portsOf };
    }),
  );

/** Does something with the store and the issuer that the environment names, and closes the store; or tells why not. */
export const opened = (surroundings: Surroundings, use: (opened: Opened) => T.Task<ExitCode>): T.Task<ExitCode> =>
  stored(surroundings, (given) =>
    pipe(
      withIssuer(given),
      TE.matchE((error) => {
        surroundings.complain(`condor: ${aboutIssuerOrStore(error)}.\n`);
        return T.of<ExitCode>(exitCode.failed);
      }, use),
    ),
  );
