import type { Customer, CustomerId } from "@condor/core";

/** The customers in their order, cut wherever one comes again: one statement cannot write a row twice. */
export const distinctRuns = (customers: ReadonlyArray<Customer>): ReadonlyArray<ReadonlyArray<Customer>> => {
  const runs: Customer[][] = [];
  let seen = new Set<CustomerId>();
  for (const customer of customers) {
    if (runs.length === 0 || seen.has(customer.customerId)) {
      runs.push([]);
      seen = new Set();
    }
    runs.at(-1)?.push(customer);
    seen.add(customer.customerId);
  }
  return runs;
};
