import type { CustomerRepository, StorageUnavailable } from "@condor/core";
import type { Fault, PortCall, PortMethod } from "./fault.js";

const unknown: StorageUnavailable = { _tag: "StorageUnavailable", cause: "a fault of the test" };

const called = (method: PortMethod, subject: string): PortCall<StorageUnavailable> => ({ method, subject, unknown });

/** A repository every call of which the fault decides on. */
export const faultyCustomerRepository =
  (fault: Fault) =>
  (customers: CustomerRepository): CustomerRepository => ({
    client: customers.client,
    find: (id) => fault(called("find", id), customers.find(id)),
    findByIdempotencyKey: (key) => fault(called("findByIdempotencyKey", key), customers.findByIdempotencyKey(key)),
    begin: (beginning) => fault(called("begin", beginning.creation.order.customerId), customers.begin(beginning)),
    advance: (advance) => fault(called("advance", advance.creation.order.customerId), customers.advance(advance)),
    due: (now, limit, after) => fault(called("due", ""), customers.due(now, limit, after)),
  });
