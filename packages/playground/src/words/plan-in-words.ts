import type { Admission } from "@condor/core";

/** What an admission would order of the issuer, line by line. */
export const planInWords = ({ product, attributes }: Admission): ReadonlyArray<readonly [string, string]> => [
  ["Account", "one checking account"],
  ["Card", `${product.productId}, ${product.kind}`],
  ["Name on card", attributes.nameOnCard],
  ["Design", attributes.designId],
  ["Address", attributes.addressType],
  ["Shipping", attributes.shippingMethod ?? "none"],
  ["Issued as", attributes.issueType],
  ...(attributes.reference === undefined ? [] : [["Reference", attributes.reference] as const]),
];
