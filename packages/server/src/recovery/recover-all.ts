import { type ClientId, type Ports, type Recovered, type RunOptions, type StorageUnavailable } from "@condor/core";
import { tracedRecover } from "@condor/adapters-opentelemetry";
import type * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";

export interface Recovery {
  readonly clients: TE.TaskEither<StorageUnavailable, ReadonlyArray<ClientId>>;
  readonly portsOf: (client: ClientId) => Ports;
  /** How many creations of each client one round may finish. */
  readonly limit: number;
}

/** What became of one client's creations that were due. */
export interface ClientRound {
  readonly client: ClientId;
  readonly recovered: E.Either<StorageUnavailable, ReadonlyArray<Recovered>>;
}

/** Nothing could be done where the clients themselves could not be read. */
export type Round = E.Either<StorageUnavailable, ReadonlyArray<ClientRound>>;

const threw: StorageUnavailable = { _tag: "StorageUnavailable", cause: "an adapter threw" };

const guarded = <A>(task: () => TE.TaskEither<StorageUnavailable, A>): TE.TaskEither<StorageUnavailable, A> =>
  pipe(
    TE.tryCatch(
      () => task()(),
      () => threw,
    ),
    TE.chain(TE.fromEither),
  );

/**
 * One round: what is due is finished, of every client, one after the other. A client whose creations cannot be read
 * keeps nobody else's waiting.
 */
export const recoverAll = (
  { clients, portsOf, limit }: Recovery,
  options: RunOptions = {},
): TE.TaskEither<StorageUnavailable, ReadonlyArray<ClientRound>> => {
  const roundOf =
    (client: ClientId): T.Task<ReadonlyArray<ClientRound>> =>
    async () =>
      options.signal?.aborted === true
        ? []
        : [{ client, recovered: await guarded(() => tracedRecover(portsOf(client))(limit, options))() }];
  return pipe(
    guarded(() => clients),
    TE.chainTaskK(T.traverseSeqArray(roundOf)),
    TE.map((rounds) => rounds.flat()),
  );
};
