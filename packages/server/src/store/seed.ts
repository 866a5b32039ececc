import { importCustomers, type Imported, type PostgresStore } from "@condor/adapters-postgres";
import type { StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Configuration } from "../configuration/configuration.js";

const anybody = "select exists (select from condor.customer where client = $1) as found";

/**
 * The customers of a file that somebody named are imported at every start; the sandbox's own only where there are none,
 * so that they change nobody who was imported since. Nobody's where the sandbox's client is off. Tells what became of
 * the customers that were not written.
 */
export const seed = (
  { client, customers, customersNamed, sandbox }: Configuration,
  store: PostgresStore,
): TE.TaskEither<StorageUnavailable, ReadonlyArray<Imported>> => {
  if (sandbox._tag === "Off") return TE.right([]);
  return pipe(
    customersNamed
      ? TE.right(true)
      : pipe(
          store.database.query({ name: "condor_any_customer", text: anybody, values: [client] }),
          TE.map(([row]) => row?.["found"] === false),
        ),
    TE.chain((isDue) => (isDue ? importCustomers(store, client)(customers) : TE.right([]))),
    TE.map((imported) => imported.filter(({ _tag }) => _tag !== "Added" && _tag !== "Updated")),
  );
};
