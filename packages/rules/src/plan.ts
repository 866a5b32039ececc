import {
  AddressType,
  type Admission,
  choice,
  DesignId,
  IssueType,
  optional,
  type Product,
  ProductId,
  required,
  ShippingMethod,
  struct,
  text,
} from "@condor/core";
import type * as t from "io-ts";

/** What an admitted request leads to, with every default filled in, in the wire's spellings. */
export const Plan = struct("Plan", {
  productId: required("productID", ProductId),
  kind: required("kind", choice<Product["kind"]>("kind", ["virtual", "physical"])),
  designId: required("designId", DesignId),
  nameOnCard: required("nameOnCard", text("nameOnCard")),
  addressType: required("addressType", AddressType),
  issueType: required("issueType", IssueType),
  shippingMethod: optional("cardShippingMethod", ShippingMethod),
});
export type Plan = t.TypeOf<typeof Plan>;

export const planOf = ({ product: { productId, kind }, attributes }: Admission): Plan => {
  const { designId, nameOnCard, addressType, issueType, shippingMethod } = attributes;
  const shipped = shippingMethod === undefined ? {} : { shippingMethod };
  return { productId, kind, designId, nameOnCard, addressType, issueType, ...shipped };
};
