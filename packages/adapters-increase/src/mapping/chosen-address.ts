import type { Address, Order } from "@condor/core";
import * as E from "#fp-ts/Either";
import { type Fitted, unfit } from "./unfit.js";

/** The address that the order names, and how a fault of it is named. */
export interface Chosen {
  readonly field: string;
  readonly address: Address;
}

export const chosenAddress = ({ applicant, attributes: { addressType } }: Order): Fitted<Chosen> => {
  const field = `customer.addresses[${addressType}]`;
  const address = applicant.profile.addresses?.find(({ type }) => type === addressType);
  return address === undefined ? unfit(field, "is missing") : E.right({ field, address });
};
