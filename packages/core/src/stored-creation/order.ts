import { Product } from "../card-program/product.js";
import { DesignId, ShippingMethod } from "../card-program/product.js";
import { CardReference } from "../card-reference.js";
import { AdditionalData } from "../create-request/additional-data.js";
import { AddressType, IssueType } from "../create-request/card-attributes.js";
import { CreateRequest } from "../create-request/create-request.js";
import { Customer } from "../customer/customer.js";
import { AccountId, CardId, CustomerId } from "../id/id.js";
import { integer } from "../schema/integer.js";
import type { Schema } from "../schema/schema.js";
import { optional, required } from "../schema/fields.js";
import { struct } from "../schema/struct.js";
import { text } from "../schema/text.js";
import type { Order, OrderedAttributes, SettledOrder } from "../creation/order.js";

const attributes: Schema<OrderedAttributes> = struct("OrderedAttributes", {
  nameOnCard: required("nameOnCard", text("nameOnCard")),
  designId: required("designId", DesignId),
  addressType: required("addressType", AddressType),
  issueType: required("issueType", IssueType),
  shippingMethod: optional("shippingMethod", ShippingMethod),
  reference: optional("reference", CardReference),
  additionalData: optional("additionalData", AdditionalData),
});

const fields = {
  customerId: required("customerId", CustomerId),
  accountId: required("accountId", AccountId),
  cardId: required("cardId", CardId),
  product: required("product", Product),
  attributes: required("attributes", attributes),
  issuer: required(
    "issuer",
    struct("OrderedFrom", { name: required("name", text("name")), mapping: required("mapping", text("mapping")) }),
  ),
  request: required("request", CreateRequest),
  refusals: required("refusals", integer("refusals", { minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
};

export const settledOrder: Schema<SettledOrder> = struct("SettledOrder", fields);

/** An order as JSON. Its `applicant` is plain text once encoded: a store encrypts it. */
export const StoredOrder: Schema<Order> = struct("Order", { ...fields, applicant: required("applicant", Customer) });
