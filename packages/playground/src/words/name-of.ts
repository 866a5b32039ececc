import type { Customer } from "@condor/core";

/** How people call the customer; the id where there is no name. */
export const nameOf = (customer: Customer): string => {
  const { profile, customerId } = customer;
  const name =
    customer.customerType === "business"
      ? customer.profile.name
      : ["firstName" in profile ? profile.firstName : undefined, "lastName" in profile ? profile.lastName : undefined]
          .filter((part) => part !== undefined)
          .join(" ");
  return name === undefined || name === "" ? customerId : name;
};
