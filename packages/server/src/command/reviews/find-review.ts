import type {
  ClientId,
  CustomerId,
  NotUnderReview,
  Ports,
  RepositoryError,
  StorageUnavailable,
  UnderReview,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import type { Opened } from "../opened.js";
import type { UnknownClient } from "../unknown-client.js";

/** Several clients have a customer of this id under review. */
export interface Ambiguous {
  readonly _tag: "Ambiguous";
  readonly clients: ReadonlyArray<ClientId>;
}

/** The clients that were asked for: all, or the one that was named. */
export const askedFor = (
  { clients }: Opened,
  name: string | undefined,
): TE.TaskEither<StorageUnavailable | UnknownClient, ReadonlyArray<ClientId>> =>
  pipe(
    clients,
    TE.chainEitherKW((known) => {
      const meant = name === undefined ? known : known.filter((client) => client === name);
      if (name === undefined || meant.length > 0) return E.right(meant);
      return E.left<UnknownClient>({ _tag: "UnknownClient", name, known });
    }),
  );

export interface FoundReview {
  readonly ports: Ports;
  readonly review: UnderReview;
}

/** The one review of a customer, whichever client's it is. */
export const findReview = (
  opened: Opened,
  customerId: CustomerId,
  client: string | undefined,
): TE.TaskEither<RepositoryError | NotUnderReview | Ambiguous | UnknownClient, FoundReview> => {
  const ofClient = (one: ClientId): TE.TaskEither<RepositoryError, ReadonlyArray<FoundReview>> => {
    const ports = opened.portsOf(one);
    return pipe(
      ports.customers.find(customerId),
      TE.map((found) => {
        const creation = O.toUndefined(found)?.creation?.creation;
        return creation?._tag === "UnderReview" ? [{ ports, review: creation }] : [];
      }),
    );
  };
  return pipe(
    askedFor(opened, client),
    TE.chainW(TE.traverseSeqArray(ofClient)),
    TE.chainEitherKW((perClient): E.Either<NotUnderReview | Ambiguous, FoundReview> => {
      const [found, ...others] = perClient.flat();
      if (found === undefined) return E.left({ _tag: "NotUnderReview", customerId });
      const clients = [found, ...others].map(({ ports }) => ports.customers.client);
      return others.length === 0 ? E.right(found) : E.left({ _tag: "Ambiguous", clients });
    }),
  );
};
