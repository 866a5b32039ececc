import {
  type ClientId,
  type Creation,
  type Customer,
  type CustomerId,
  type CustomerRecord,
  type CustomerRepository,
  type StorageUnavailable,
  type Due,
  Version,
  type Written,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { identity, pipe } from "#fp-ts/function";
import type * as IO from "#fp-ts/IO";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import { drawn } from "../drawn.js";
import { type Backlog, backlogOf } from "./backlog.js";
import { advancesOn, beginsOn } from "./compare.js";
import { type CustomerTable, customerTable } from "./customer-table.js";
import { dueBy } from "./due-by.js";
import { type CreationUnsettled, erased } from "./erased.js";
import { type AddsCondorToCreation, type CustomerErased, loaded } from "./loaded.js";
import type { TracedBeginning, TracedDue } from "./traceparent.js";

export interface MemoryCustomerRepository extends CustomerRepository {
  /** The first load is the whole customer, later ones write profile and verification, and none adds condor to a creation. */
  readonly load: (customer: Customer) => IO.IO<E.Either<AddsCondorToCreation | CustomerErased, void>>;
  /** An erased customer has no profile and begins nothing; the creation and its keys stay. An unknown one has none to erase. */
  readonly erase: (customerId: CustomerId) => IO.IO<E.Either<CreationUnsettled, void>>;
  /** The trace in which a creation begins is kept beside it, and told with what is due. */
  readonly begin: (beginning: TracedBeginning) => ReturnType<CustomerRepository["begin"]>;
  readonly due: (
    ...asked: Parameters<CustomerRepository["due"]>
  ) => TE.TaskEither<StorageUnavailable, ReadonlyArray<TracedDue>>;
  /** What recovery and people have before them is told, for whoever watches over the service. */
  readonly backlog: IO.IO<Backlog>;
}

const versions = (): IO.IO<Version> => {
  let last = 0;
  return drawn(() => {
    last += 1;
    return O.fromPredicate(Version.is)(`${last}`);
  });
};

const writer = (table: CustomerTable, version: IO.IO<Version>) => {
  const customer = (record: CustomerRecord | undefined, given: Customer): void =>
    table.put({ ...record, customer: given, version: version() });
  const creation =
    (given: Creation) =>
    (record: CustomerRecord): Written => {
      const written = { creation: given, version: version() };
      table.put({ ...record, creation: written });
      return { _tag: "Written", version: written.version };
    };
  return { customer, creation };
};

/**
 * Customers in memory, for as long as the process lives. Every write is one step of the event loop, so
 * compare-and-set needs no lock; records are copied and frozen once on the way in and handed out as they are.
 */
export const memoryCustomerRepository = (
  client: ClientId,
  customers: ReadonlyArray<Customer> = [],
): MemoryCustomerRepository => {
  const table = customerTable();
  const version = versions();
  const write = writer(table, version);
  const load: MemoryCustomerRepository["load"] = (customer) => () => {
    const record = table.get(customer.customerId);
    return pipe(
      record === undefined ? E.right(customer) : loaded(record, customer),
      E.map((given) => write.customer(record, given)),
    );
  };
  const erase: MemoryCustomerRepository["erase"] = (customerId) => () => {
    const record = table.get(customerId);
    return record === undefined
      ? E.right(undefined)
      : pipe(
          erased(record),
          E.map((without) => table.put({ ...without, version: version() })),
        );
  };
  const traceparents = new Map<CustomerId, string | undefined>();
  const traced = (due: Due): TracedDue => {
    const traceparent = traceparents.get(due.customerId);
    return traceparent === undefined ? due : { ...due, traceparent };
  };
  for (const customer of customers) load(customer)();
  return {
    client,
    load,
    erase,
    backlog: () => backlogOf(table.all()),
    find: (customerId) => TE.fromIO(() => O.fromNullable(table.get(customerId))),
    findByIdempotencyKey: (key) =>
      TE.fromIO(() => pipe(O.fromNullable(table.keys.of(key)), O.chainNullableK(table.get))),
    begin: (beginning) =>
      TE.fromIO(() =>
        pipe(
          beginsOn(table, beginning),
          E.matchW(identity, (record) => {
            traceparents.set(record.customer.customerId, beginning.traceparent);
            return write.creation(beginning.creation)(record);
          }),
        ),
      ),
    advance: (advance) =>
      TE.fromIO(() => pipe(advancesOn(table, advance), E.matchW(identity, write.creation(advance.creation)))),
    due: (now, limit, after) => TE.fromIO(() => dueBy(table.running(), now, limit, after).map(traced)),
  };
};
