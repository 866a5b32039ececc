import type { Order } from "@condor/core";
import * as E from "#fp-ts/Either";
import type { Settings } from "./settings.js";
import { type Fitted, unfit } from "./unfit.js";

const methods = ["usps", "fedex_priority_overnight", "fedex_2_day", "dhl_worldwide_express"] as const;

export type ShippingMethod = (typeof methods)[number];

/** Increase's own name, or what the product's settings call it there. */
export const shippingMethod = ({ attributes }: Order, settings: Settings): Fitted<ShippingMethod> => {
  const ordered = attributes.shippingMethod;
  if (ordered === undefined) return unfit("cardAttributes.cardShippingMethod", "is missing");
  const method = methods.find((one) => one === (settings.shippingMethod ?? ordered));
  const known = methods.join(", ");
  return method === undefined
    ? unfit(`product.issuerSettings.shipping.${ordered}`, `is none of ${known}`)
    : E.right(method);
};
