import type { Imported } from "@condor/adapters-postgres";
import type { Clock, Customer, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { isRefused, persistently } from "../store/persistently.js";

/** What became of one customer: the store may also refuse a single one. */
export type Loaded = Imported["_tag"] | "Refused";

/** Writes customers, as `importCustomers` does. */
export type Import = (customers: ReadonlyArray<Customer>) => TE.TaskEither<StorageUnavailable, ReadonlyArray<Imported>>;

export type Load = (customers: ReadonlyArray<Customer>) => TE.TaskEither<StorageUnavailable, ReadonlyArray<Loaded>>;

/** Patient with a store that is away; where one customer is refused, the others of the batch are still written. */
export const load = (write: Import, wait: Clock["wait"]): Load => {
  const once: Load = (customers) =>
    pipe(
      persistently(wait)(write(customers)),
      TE.map((imported) => imported.map(({ _tag }) => _tag)),
    );
  const alone = (customer: Customer): TE.TaskEither<StorageUnavailable, Loaded> =>
    pipe(
      once([customer]),
      TE.map(([loaded]): Loaded => loaded ?? "Refused"),
      TE.orElse((error) => (isRefused(error) ? TE.right<StorageUnavailable, Loaded>("Refused") : TE.left(error))),
    );
  return (customers) =>
    customers.length === 0
      ? TE.right([])
      : pipe(
          once(customers),
          TE.orElse((error) => (isRefused(error) ? pipe(customers, TE.traverseSeqArray(alone)) : TE.left(error))),
        );
};
