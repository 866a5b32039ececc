import type * as t from "io-ts";
import { DesignId, ProductId, ShippingMethod } from "../card-program/product.js";
import { CardReference } from "../card-reference.js";
import { choice } from "../schema/choice.js";
import { defaulted, optional, required } from "../schema/fields.js";
import { struct } from "../schema/struct.js";
import { text } from "../schema/text.js";
import { AdditionalData } from "./additional-data.js";

/** Which of the customer's addresses the card is issued for. */
export type AddressType = "PRIMARY" | "SECONDARY";
export const AddressType = choice<AddressType>("AddressType", ["PRIMARY", "SECONDARY"]);

/** Why a card is issued; handed on to the issuer. */
export type IssueType = "NEW" | "REGISTRATION" | "RE-ISSUE" | "EXPIRED" | "DAMAGED";
export const IssueType = choice<IssueType>("IssueType", ["NEW", "REGISTRATION", "RE-ISSUE", "EXPIRED", "DAMAGED"]);

/** The card that the caller wants. `nameOnCard` has 1 to 100 characters here; what the product embosses is a rule. */
export const CardAttributes = struct("CardAttributes", {
  productId: required("productID", ProductId),
  nameOnCard: required("nameOnCard", text("nameOnCard", { minLength: 1, maxLength: 100 })),
  designId: required("designId", DesignId),
  addressType: required("addressType", AddressType),
  issueType: defaulted("issueType", IssueType, "NEW"),
  reference: optional("reference", CardReference),
  shippingMethod: optional("cardShippingMethod", ShippingMethod),
  additionalData: optional("additionalData", AdditionalData),
});
export type CardAttributes = t.TypeOf<typeof CardAttributes>;
