import type { ClientId } from "@condor/core";
import type * as IO from "#fp-ts/IO";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import type { Clients } from "./clients.js";
import type { RegisteredClient } from "./registered-client.js";

export interface MemoryClients extends Clients {
  /** Adds a client, or puts it in the place of what it was. Another generation makes its tokens useless. */
  readonly put: (client: RegisteredClient) => IO.IO<void>;
}

/** Clients in the memory of one process. */
export const memoryClients = (list: ReadonlyArray<RegisteredClient> = []): MemoryClients => {
  const known = new Map<string, RegisteredClient>(list.map((one) => [one.client, one]));
  const rehash = (client: ClientId, from: string, to: string): void => {
    const one = known.get(client);
    if (one?.password === from) known.set(client, { ...one, password: to });
  };
  return {
    find: (login) => TE.fromIO(() => O.fromNullable(known.get(login))),
    rehash: (client, from, to) => TE.fromIO(() => rehash(client, from, to)),
    put: (client) => () => void known.set(client.client, client),
  };
};
