import { condor, type Customer, type CustomerId, type CustomerRecord } from "@condor/core";
import * as E from "#fp-ts/Either";

/** An import names condor as a customer's back office after a creation of that customer has begun here. */
export interface AddsCondorToCreation {
  readonly _tag: "AddsCondorToCreation";
  readonly customerId: CustomerId;
}

/** An import names a customer who was erased: what was forgotten is not written again. */
export interface CustomerErased {
  readonly _tag: "CustomerErased";
  readonly customerId: CustomerId;
}

const namesCondor = ({ backOffices, cards, accounts }: Customer): boolean =>
  backOffices.includes(condor) || [...cards, ...accounts].some(({ backOffice }) => backOffice === condor);

const withProfileOf = (stored: Customer, { customerReference: _, ...given }: Customer): Customer => {
  const { customerReference, createdAt, backOffices, cards, accounts } = stored;
  const kept = { createdAt, backOffices, cards, accounts };
  return { ...given, ...kept, ...(customerReference === undefined ? {} : { customerReference }) };
};

/** The customer that a later import makes of a stored one: profile, with its customer type, and verification change. */
export const loaded = (
  { customer, creation, erased }: CustomerRecord,
  given: Customer,
): E.Either<AddsCondorToCreation | CustomerErased, Customer> => {
  const { customerId } = customer;
  if (erased === true) return E.left({ _tag: "CustomerErased", customerId });
  return creation !== undefined && namesCondor(given)
    ? E.left({ _tag: "AddsCondorToCreation", customerId })
    : E.right(withProfileOf(customer, given));
};
