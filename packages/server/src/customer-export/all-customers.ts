import { exportPage, type PostgresStore } from "@condor/adapters-postgres";
import type {
  ClientId,
  Clock,
  CustomerId,
  CustomerRecord,
  RecordUnreadable,
  RepositoryError,
  StorageUnavailable,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { persistently } from "../store/persistently.js";

const pageSize = 100;

const idOf = (one: E.Either<RecordUnreadable, CustomerRecord>): CustomerId =>
  E.isRight(one) ? one.right.customer.customerId : one.left.customerId;

/** Whose customers, and how to wait for a store that is away. */
export interface Whose {
  readonly store: PostgresStore;
  readonly client: ClientId;
  readonly wait: Clock["wait"];
}

/** Every customer of a client, in the order of their ids; the last one is the store's absence, if it was away too long. */
export async function* allCustomers({
  store,
  client,
  wait,
}: Whose): AsyncGenerator<E.Either<RepositoryError, CustomerRecord>> {
  const page = exportPage(store, client);
  let after: CustomerId | undefined;
  for (;;) {
    const got = await persistently(wait)(page(pageSize, after))();
    if (E.isLeft(got)) yield E.left<StorageUnavailable>(got.left);
    if (E.isLeft(got) || got.right.length === 0) return;
    yield* got.right;
    after = got.right.map(idOf).at(-1);
  }
}
