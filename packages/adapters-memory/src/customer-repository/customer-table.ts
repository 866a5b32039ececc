import {
  type CardReference,
  type CustomerId,
  type CustomerRecord,
  type Due,
  type IdempotencyKey,
  isRunning,
} from "@condor/core";
import { frozen } from "../frozen.js";
import { keysHeldBy, referencesHeldBy } from "./held-by.js";
import { holders, type Holders } from "./holders.js";

/** The rows, and what is looked up by something else than the customer id. */
export interface CustomerTable {
  readonly get: (customerId: CustomerId) => CustomerRecord | undefined;
  readonly all: () => Iterable<CustomerRecord>;
  /** Row and indexes change together, for nothing happens in between. */
  readonly put: (record: CustomerRecord) => void;
  readonly keys: Pick<Holders<IdempotencyKey>, "of">;
  readonly references: Pick<Holders<CardReference>, "besides">;
  /** Creations opening or issuing, and no others. */
  readonly running: () => Iterable<Due>;
}

export const customerTable = (): CustomerTable => {
  const rows = new Map<CustomerId, CustomerRecord>();
  const running = new Map<CustomerId, Due>();
  const keys = holders<IdempotencyKey>();
  const references = holders<CardReference>();
  const put: CustomerTable["put"] = (record) => {
    const { customerId } = record.customer;
    const before = rows.get(customerId);
    rows.set(customerId, frozen(record));
    keys.replace(customerId, before === undefined ? [] : keysHeldBy(before), keysHeldBy(record));
    references.replace(customerId, before === undefined ? [] : referencesHeldBy(before), referencesHeldBy(record));
    const creation = record.creation?.creation;
    if (creation !== undefined && isRunning(creation)) running.set(customerId, { customerId, dueAt: creation.dueAt });
    else running.delete(customerId);
  };
  return {
    get: (customerId) => rows.get(customerId),
    all: () => rows.values(),
    put,
    keys,
    references,
    running: () => running.values(),
  };
};
