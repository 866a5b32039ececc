import type { CardProgram } from "../card-program/card-program.js";
import type { CreateRequest } from "../create-request/create-request.js";
import type { Creation } from "../creation/creation.js";
import type { Customer } from "../customer/customer.js";

/** All that admission is decided on. */
export interface Facts {
  readonly customer: Customer;
  readonly creation?: Creation;
  readonly program: CardProgram;
  readonly request: CreateRequest;
}
