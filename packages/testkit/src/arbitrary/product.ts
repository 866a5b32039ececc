import { DesignId, type JsonObject, Product, ProductId, ShippingMethod } from "@condor/core";
import * as fc from "fast-check";
import { decoded } from "./decoded.js";
import { nearly, type Nearly } from "./nearly/nearly.js";
import { texts } from "./text.js";

const names = texts({ least: 1, most: 64 });

export const productIds: fc.Arbitrary<ProductId> = decoded(ProductId, names);
export const designIds: fc.Arbitrary<DesignId> = decoded(DesignId, names);
export const shippingMethods: fc.Arbitrary<ShippingMethod> = decoded(ShippingMethod, names);
export const nearlyProductIds: fc.Arbitrary<Nearly> = nearly(ProductId.jsonSchema, names);
export const nearlyDesignIds: fc.Arbitrary<Nearly> = nearly(DesignId.jsonSchema, names);
export const nearlyShippingMethods: fc.Arbitrary<Nearly> = nearly(ShippingMethod.jsonSchema, names);

const settings = fc
  .uniqueArray(fc.tuple(texts({ least: 1 }), texts({ most: 256 })), { selector: ([key]) => key, maxLength: 2 })
  .map((entries) => Object.fromEntries(entries));

export const wireProducts: fc.Arbitrary<JsonObject> = fc.record(
  {
    productID: names,
    kind: fc.constantFrom("virtual", "physical"),
    customerTypes: fc.constantFrom(["individual", "business"], ["individual"], ["business"]),
    designs: fc.array(names, { minLength: 1, maxLength: 3 }),
    shippingMethods: fc.array(names, { maxLength: 3 }),
    longestName: fc.integer({ min: 2, max: 26 }),
    open: fc.boolean().map((closed) => !closed),
    issuerSettings: settings,
  },
  { requiredKeys: ["productID", "kind", "customerTypes", "designs", "longestName"] },
);

export const products: fc.Arbitrary<Product> = decoded(Product, wireProducts);
export const nearlyProducts: fc.Arbitrary<Nearly> = nearly(Product.jsonSchema, wireProducts);
