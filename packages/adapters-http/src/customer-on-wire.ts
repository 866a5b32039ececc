import type { Customer } from "@condor/core";
import { maskedCustomer } from "./masked-customer.js";
import type { Scope } from "./scope.js";
import { CustomerShown } from "./shown/customer-shown.js";

/** What a client with these scopes sees of a customer. */
export const visible =
  (scopes: ReadonlyArray<Scope>) =>
  (customer: Customer): Customer =>
    scopes.includes("pii:read") ? customer : maskedCustomer(customer);

/** The customer with all of its cards and accounts, in the page's order of keys. */
export const customerOnWire =
  (scopes: ReadonlyArray<Scope>) =>
  (customer: Customer): unknown =>
    CustomerShown.encode(visible(scopes)(customer));
