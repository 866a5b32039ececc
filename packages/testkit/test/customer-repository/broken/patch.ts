import type { Advance, Beginning, CustomerId, CustomerRecord, CustomerRepository, RepositoryError } from "@condor/core";
import type { MemoryCustomerRepository } from "@condor/adapters-memory";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import type { Patch } from "../memory-customer-repository-stage.js";

/** A patch of some methods: the others stay the memory adapter's. */
export const patched =
  (patch: (inner: MemoryCustomerRepository) => Partial<CustomerRepository>): Patch =>
  (inner) => ({ ...inner, ...patch(inner) });

export const tick = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

export const recordOf = async (inner: CustomerRepository, id: CustomerId): Promise<CustomerRecord | undefined> => {
  const record = await inner.find(id)();
  return E.isRight(record) ? O.toUndefined(record.right) : undefined;
};

/** Begins whatever stands in the way, as an adapter does that asks for no versions. */
export const forced = async (inner: CustomerRepository, beginning: Beginning) => {
  const record = await recordOf(inner, beginning.creation.order.customerId);
  if (record === undefined) return inner.begin(beginning)();
  const { refusedVersion: _, ...rest } = beginning;
  const { creation, version: customerVersion } = record;
  const named = creation === undefined ? {} : { refusedVersion: creation.version };
  const answer = await inner.begin({ ...rest, ...named, customerVersion })();
  return E.isRight(answer) && answer.right._tag === "Stale" && creation !== undefined
    ? inner.advance({ creation: beginning.creation, version: creation.version, by: beginning.by })()
    : answer;
};

/** Advances from whatever version there is. */
export const advancedAnyway = async (inner: CustomerRepository, advance: Advance) => {
  const record = await recordOf(inner, advance.creation.order.customerId);
  return inner.advance({ ...advance, version: record?.creation?.version ?? advance.version })();
};

/** Begins although key and reference are taken: what it reserves is written a moment later, unasked. */
export const begunUnasked = async (inner: CustomerRepository, beginning: Beginning) => {
  const { idempotencyKey: _, reference: __, ...creation } = beginning.creation;
  const answer = await inner.begin({ ...beginning, creation })();
  return E.isRight(answer) && answer.right._tag === "Written"
    ? inner.advance({ creation: beginning.creation, version: answer.right.version, by: beginning.by })()
    : answer;
};

/** What find answers, changed on its way out. */
export const findAs =
  (change: (record: CustomerRecord, inner: CustomerRepository) => CustomerRecord | undefined) =>
  (inner: CustomerRepository): Pick<CustomerRepository, "find"> => ({
    find: (id) => async (): Promise<E.Either<RepositoryError, O.Option<CustomerRecord>>> => {
      const record = await inner.find(id)();
      return E.isRight(record) && O.isSome(record.right)
        ? E.right(O.fromNullable(change(record.right.value, inner)))
        : record;
    },
  });

export interface BrokenRepository {
  readonly name: string;
  readonly breaks: string;
  readonly patch: Patch;
}
