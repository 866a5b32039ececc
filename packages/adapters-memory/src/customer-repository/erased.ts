import { type Customer, type CustomerId, type CustomerRecord, isRunning } from "@condor/core";
import * as E from "#fp-ts/Either";

/** The customer's creation is opening, issuing or under review: the applicant is still needed. */
export interface CreationUnsettled {
  readonly _tag: "CreationUnsettled";
  readonly customerId: CustomerId;
}

const isUnsettled = ({ creation }: CustomerRecord): boolean =>
  creation !== undefined && (isRunning(creation.creation) || creation.creation._tag === "UnderReview");

const forgotten = ({ customerReference: _, ...customer }: Customer): Customer => ({ ...customer, profile: {} });

/** The record without anything of the person: what condor and other back offices hold of the customer stays. */
export const erased = (record: CustomerRecord): E.Either<CreationUnsettled, CustomerRecord> =>
  isUnsettled(record)
    ? E.left({ _tag: "CreationUnsettled", customerId: record.customer.customerId })
    : E.right({ ...record, customer: forgotten(record.customer), erased: true });
