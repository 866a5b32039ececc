import { memoryClients } from "@condor/adapters-http";
import type { ClientExists, NoSuchClient } from "@condor/adapters-postgres";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import type { Logins } from "./logins.js";

/** Logins in the memory of one process. */
export const memoryLogins = (): Logins => {
  const { find, rehash, put } = memoryClients();
  return {
    find,
    rehash,
    add: (one) =>
      pipe(
        find(one.client),
        TE.filterOrElseW(O.isNone, (): ClientExists => ({ _tag: "ClientExists", client: one.client })),
        TE.chainIOK(() => put({ ...one, isDisabled: false, generation: 0 })),
      ),
    rotate: (client, password) =>
      pipe(
        find(client),
        TE.chainOptionKW((): NoSuchClient => ({ _tag: "NoSuchClient", client }))((found) => found),
        TE.chainIOK((one) => put({ ...one, password, generation: one.generation + 1 })),
      ),
  };
};
