import type { Customer, CustomerId, CustomerRepository, Verification } from "@condor/core";
import type { Make, Stage } from "../law/stage.js";

type Done = Promise<void> | void;

/** The customers of one client, without any creation, and what changes a customer from outside. */
export interface CustomerRepositoryStage extends Stage {
  readonly customers: CustomerRepository;
  /** Puts new customers in, as a first import does: whole, with the cards and accounts that other back offices keep. */
  readonly seed: (customers: ReadonlyArray<Customer>) => Done;
  /** Changes a customer's verification, as a later import or an event does. */
  readonly verify: (customerId: CustomerId, verification: Verification) => Done;
  /** Offered as `colleague`: the same customers, as another process has them. */
  readonly colleague?: CustomerRepository;
  /** Offered as `neighbour`: another client in the same store. */
  readonly neighbour?: Pick<CustomerRepositoryStage, "customers" | "seed">;
  /** Offered as `erase`: forgets a customer whose creation is settled, or who has none. */
  readonly erase?: (customerId: CustomerId) => Done;
  /** Offered as `spoil`: makes a customer's record unreadable. */
  readonly spoil?: (customerId: CustomerId) => Done;
  /** Offered as `cut`: the store is away from now on. */
  readonly cut?: () => Done;
}

export type CustomerRepositoryCapability = "colleague" | "neighbour" | "erase" | "spoil" | "cut";

export type MakeCustomerRepository = Make<CustomerRepositoryStage>;
