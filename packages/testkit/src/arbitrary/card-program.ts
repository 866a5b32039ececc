import { CardProgram, type Json, type JsonObject } from "@condor/core";
import * as fc from "fast-check";
import { decoded } from "./decoded.js";
import { faultAt, type Nearly, oneOfThem, spoiled } from "./nearly/nearly.js";
import { wireProducts } from "./product.js";

const shippable = (product: JsonObject): JsonObject => {
  const { kind, shippingMethods } = product;
  const ships = Array.isArray(shippingMethods) && shippingMethods.length > 0;
  return kind === "physical" && !ships ? { ...product, shippingMethods: ["Standard"] } : product;
};

interface WireProgram {
  readonly [key: string]: Json;
  readonly products: ReadonlyArray<JsonObject>;
}

const programOf = (products: ReadonlyArray<JsonObject>, byDefault: number | null): WireProgram => {
  const id = byDefault === null ? undefined : products[byDefault % products.length]?.["productID"];
  return { products, ...(id === undefined ? {} : { defaultProductID: id }) };
};

export const wireCardPrograms: fc.Arbitrary<WireProgram> = fc
  .tuple(
    fc.uniqueArray(wireProducts.map(shippable), {
      selector: ({ productID }) => productID,
      minLength: 1,
      maxLength: 3,
    }),
    fc.option(fc.nat({ max: 2 })),
  )
  .map(([products, byDefault]) => programOf(products, byDefault));

/** Faults between the parts of a program. */
const inconsistent = (wire: WireProgram): ReadonlyArray<Nearly> => {
  const { products } = wire;
  const again = products.length;
  const one = (instancePath: string, what: string, keyword: string, spoilt: JsonObject): Nearly => ({
    fault: faultAt(instancePath, what),
    keyword,
    instancePath,
    wire: spoilt,
  });
  const unshippable = products.map((product, index) =>
    one(`/products/${index}/shippingMethods`, "offers no way to ship a physical card", "minItems", {
      ...wire,
      products: products.with(index, { ...product, kind: "physical", shippingMethods: [] }),
    }),
  );
  return [
    one(`/products/${again}/productID`, "is another product's", "uniqueItems", {
      ...wire,
      products: [...products, ...products.slice(0, 1)],
    }),
    one("/defaultProductID", "is no product of the program", "enum", { ...wire, defaultProductID: "\u{1f5ff}" }),
    ...unshippable,
  ];
};

export const cardPrograms: fc.Arbitrary<CardProgram> = decoded(CardProgram, wireCardPrograms);
export const nearlyCardPrograms: fc.Arbitrary<Nearly> = oneOfThem(wireCardPrograms, (wire) => [
  ...spoiled(CardProgram.jsonSchema, wire),
  ...inconsistent(wire),
]);
