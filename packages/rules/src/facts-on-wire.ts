import {
  CardProgram,
  CreateRequest,
  Customer,
  type Facts,
  optional,
  required,
  type Schema,
  StoredCreation,
  struct,
} from "@condor/core";

/** Facts as JSON: customer, program and request as they are on the wire, the creation as a store keeps it. */
export const FactsOnWire: Schema<Facts> = struct("Facts", {
  customer: required("customer", Customer),
  creation: optional("creation", StoredCreation),
  program: required("program", CardProgram),
  request: required("request", CreateRequest),
});
