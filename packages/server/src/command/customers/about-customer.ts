import type { CreationUnsettled, NoSuchCustomer } from "@condor/adapters-postgres";
import type { ClientId, RepositoryError } from "@condor/core";

/** Why nothing was done with one customer, and what to do. */
export const aboutCustomer = (
  error: RepositoryError | CreationUnsettled | NoSuchCustomer,
  client: ClientId,
): string => {
  switch (error._tag) {
    case "StorageUnavailable":
      return `condor: the database does not answer as it should (${error.cause}). Try again.\n`;
    case "RecordUnreadable":
      return `condor: ${error.customerId} cannot be read: a key is missing in CONDOR_KEYS, or the record was tampered with. Give every key.\n`;
    case "NoSuchCustomer":
      return `condor: ${client} has no customer ${error.customerId}. See whether the id is right.\n`;
    case "CreationUnsettled":
      return `condor: ${error.customerId} cannot be erased yet: what the issuer holds is not known, and the applicant is still needed. Let recovery finish the creation, or settle its review.\n`;
    default:
      return error satisfies never;
  }
};
