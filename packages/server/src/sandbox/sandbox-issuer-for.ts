import { systemClock } from "@condor/adapters-memory";
import type { CardIssuer, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Store } from "../store/store.js";
import { bookTable } from "./book-table.js";
import { sandboxIssuer } from "./sandbox-issuer.js";

/** The sandbox's issuer: its books are where the store is. */
export const sandboxIssuerFor = ({ durable }: Pick<Store, "durable">): TE.TaskEither<StorageUnavailable, CardIssuer> =>
  durable === undefined
    ? TE.right(sandboxIssuer(systemClock))
    : pipe(
        bookTable(durable.database),
        TE.map((books) => sandboxIssuer(systemClock, books)),
      );
