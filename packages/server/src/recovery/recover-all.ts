import {
  type ClientId,
  type Ports,
  recover,
  type Recovered,
  type RunOptions,
  type StorageUnavailable,
} from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";

export interface Recovery {
  readonly clients: TE.TaskEither<StorageUnavailable, ReadonlyArray<ClientId>>;
  readonly portsOf: (client: ClientId) => Ports;
  /** How many creations of each client one round may finish. */
  readonly limit: number;
}

/** One round: what is due is finished, of every client, one after the other. */
export const recoverAll = (
  { clients, portsOf, limit }: Recovery,
  options: RunOptions = {},
): TE.TaskEither<StorageUnavailable, ReadonlyArray<Recovered>> =>
  pipe(
    clients,
    TE.chain(TE.traverseSeqArray((client) => recover(portsOf(client))(limit, options))),
    TE.map((rounds) => rounds.flat()),
  );
