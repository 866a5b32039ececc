import type * as t from "io-ts";
import { CustomerType } from "../customer/customer.js";
import { choice } from "../schema/choice.js";
import { dictionary } from "../schema/dictionary.js";
import { flag } from "../schema/flag.js";
import { integer } from "../schema/integer.js";
import { list, nonEmptyList } from "../schema/list.js";
import { defaulted, required } from "../schema/fields.js";
import { struct } from "../schema/struct.js";
import { branded, text } from "../schema/text.js";

interface ProductIdBrand {
  readonly ProductId: unique symbol;
}
interface DesignIdBrand {
  readonly DesignId: unique symbol;
}
interface ShippingMethodBrand {
  readonly ShippingMethod: unique symbol;
}
const name = { minLength: 1, maxLength: 64 };

/** 1 to 64 characters; `productID` on the wire. */
export type ProductId = t.Branded<string, ProductIdBrand>;
export const ProductId = branded<ProductId>("ProductId", name);

/** 1 to 64 characters. */
export type DesignId = t.Branded<string, DesignIdBrand>;
export const DesignId = branded<DesignId>("DesignId", name);

/** 1 to 64 characters; `cardShippingMethod` on the wire. */
export type ShippingMethod = t.Branded<string, ShippingMethodBrand>;
export const ShippingMethod = branded<ShippingMethod>("ShippingMethod", name);

/**
 * A card on offer. The first design and the first shipping method are its defaults. `longestName` is the most
 * characters it embosses (ISO/IEC 7813 allows 2 to 26); `issuerSettings` are the issuer's own names for it.
 */
export const Product = struct("Product", {
  productId: required("productID", ProductId),
  kind: required("kind", choice("kind", ["virtual", "physical"])),
  customerTypes: required("customerTypes", nonEmptyList(CustomerType)),
  designs: required("designs", nonEmptyList(DesignId)),
  shippingMethods: defaulted("shippingMethods", list(ShippingMethod), []),
  longestName: required("longestName", integer("longestName", { minimum: 2, maximum: 26 })),
  open: defaulted("open", flag, true),
  issuerSettings: defaulted("issuerSettings", dictionary(text("issuer setting", { maxLength: 256 })), {}),
});
export type Product = t.TypeOf<typeof Product>;
