import type { Product, DesignId, ShippingMethod } from "../card-program/product.js";
import type { CardReference } from "../card-reference.js";
import type { AddressType, IssueType } from "../create-request/card-attributes.js";
import type { CreateRequest } from "../create-request/create-request.js";
import type { Customer } from "../customer/customer.js";
import type { AccountId, CardId, CustomerId } from "../id/id.js";
import type { JsonObject } from "../schema/json.js";

/** The card attributes with every default of program and customer filled in. */
export interface OrderedAttributes {
  readonly nameOnCard: string;
  readonly designId: DesignId;
  readonly addressType: AddressType;
  readonly issueType: IssueType;
  readonly shippingMethod?: ShippingMethod;
  readonly reference?: CardReference;
  readonly additionalData?: JsonObject;
}

/** Who was asked, and in which version of the adapter's mapping the order is to be read. */
export interface OrderedFrom {
  readonly name: string;
  readonly mapping: string;
}

/**
 * An order whose creation has ended: the applicant is dropped, for nothing is sent any more.
 * `refusals` counts the issuer's refusals before this order; the ids are drawn once per customer.
 */
export interface SettledOrder {
  readonly customerId: CustomerId;
  readonly accountId: AccountId;
  readonly cardId: CardId;
  readonly product: Product;
  readonly attributes: OrderedAttributes;
  readonly issuer: OrderedFrom;
  readonly request: CreateRequest;
  readonly refusals: number;
}

/** What is sent to the issuer is a function of the order alone, so a repeated call has the same body for ever. */
export interface Order extends SettledOrder {
  /** The customer as it was when the creation began. */
  readonly applicant: Customer;
}

export const settled = ({ applicant: _, ...order }: Order): SettledOrder => order;
