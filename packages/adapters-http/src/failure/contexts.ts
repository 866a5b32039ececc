import {
  AddressType,
  CardReference,
  choice,
  CustomerId,
  CustomerType,
  DesignId,
  integer,
  list,
  optional,
  ProductId,
  required,
  ShippingMethod,
  struct,
  text,
  Verification,
} from "@condor/core";
import { anyText } from "../any-text.js";
import type { NotReady } from "../readiness.js";
import { Scope } from "../scope.js";

// What each failure tells besides its message, as program and wire name it: an answer has these members and no others.

export const OfCustomer = struct("OfCustomer", { customerId: required("customerId", anyText) });

export const OfScope = struct("OfScope", { scope: required("scope", Scope) });

export const OfSize = struct("OfSize", {
  limit: required("limit", integer("limit", { minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
});

/** `action` is absent where nothing helps: the customer is denied, or the status unknown. */
export const OfVerification = struct("OfVerification", {
  verification: required("kycStatus", Verification),
  action: optional("action", choice<"wait" | "supply data">("action", ["wait", "supply data"])),
});

export const OfProduct = struct("OfProduct", {
  productId: required("productID", ProductId),
  customerType: required("customerType", CustomerType),
});

export const OfClosedProduct = struct("OfClosedProduct", { productId: required("productID", ProductId) });

export const OfDesign = struct("OfDesign", {
  designId: required("designId", DesignId),
  offered: required("offered", list(DesignId)),
});

export const OfShipping = struct("OfShipping", {
  shippingMethod: required("cardShippingMethod", ShippingMethod),
  offered: required("offered", list(ShippingMethod)),
});

export const OfName = struct("OfName", {
  nameOnCard: required("nameOnCard", text("nameOnCard", { maxLength: 100 })),
  offered: required(
    "offered",
    struct("EmbossedNames", {
      longest: required("maxLength", integer("maxLength", { minimum: 2, maximum: 26 })),
      letters: required("letters", text("letters")),
    }),
  ),
});

export const OfAddress = struct("OfAddress", {
  addressType: required("addressType", AddressType),
  onFile: required("offered", list(text("addressType"))),
});

/** A rule that the embedding service has added, in its own words. */
export const OfRule = struct("OfRule", {
  rule: required("rule", anyText),
  statement: required("statement", anyText),
  remedy: required("remedy", anyText),
});

export const OfReference = struct("OfReference", {
  reference: required("reference", CardReference),
  customerId: required("entityId", CustomerId),
});

export const OfReadiness = struct("OfReadiness", {
  reason: required("reason", choice<NotReady["reason"]>("reason", ["draining", "storage", "schema"])),
});

export const OfDecline = struct("OfDecline", { title: required("title", text("title")) });
