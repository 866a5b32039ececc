import { describe, expect, test } from "vitest";
import { CardProgram, parse } from "@condor/core";
import { right } from "../right.js";

const product = {
  productID: "p",
  kind: "physical",
  customerTypes: ["individual"],
  designs: ["1"],
  shippingMethods: ["Standard"],
  longestName: 26,
};

describe("a card program", () => {
  test("is open and without issuer settings unless told", () => {
    expect(right(parse(CardProgram)({ products: [product] })).products[0]).toMatchObject({
      productId: "p",
      open: true,
      issuerSettings: {},
    });
  });

  test("encodes to what it was decoded from", () => {
    const settings = { open: false, issuerSettings: { bin: "411111", scheme: "x" } };
    const wire = { products: [{ ...product, ...settings }], defaultProductID: "p" };
    const decoded = right(parse(CardProgram)(wire));
    expect(decoded).toEqual({
      products: [
        {
          productId: "p",
          kind: "physical",
          customerTypes: ["individual"],
          designs: ["1"],
          shippingMethods: ["Standard"],
          longestName: 26,
          ...settings,
        },
      ],
      defaultProductId: "p",
    });
    expect(CardProgram.encode(decoded)).toEqual(wire);
  });

  test("may have virtual products that ship nothing, and no default", () => {
    const { shippingMethods: _, ...shipless } = product;
    const wire = { products: [{ ...shipless, kind: "virtual" }] };
    expect(right(parse(CardProgram)(wire))).not.toHaveProperty("defaultProductId");
    expect(right(parse(CardProgram)(wire)).products[0].shippingMethods).toEqual([]);
  });

  test.each([
    [{}, "", "required"],
    [{ products: [] }, "/products", "minItems"],
    [{ products: [{ ...product, designs: [] }] }, "/products/0/designs", "minItems"],
    [{ products: [{ ...product, longestName: 27 }] }, "/products/0/longestName", "maximum"],
    [{ products: [{ ...product, longestName: 1 }] }, "/products/0/longestName", "minimum"],
    [{ products: [{ ...product, longestName: 2.5 }] }, "/products/0/longestName", "type"],
    [{ products: [{ ...product, open: "yes" }] }, "/products/0/open", "type"],
    [{ products: [{ ...product, kind: "metal" }] }, "/products/0/kind", "enum"],
    [{ products: [{ ...product, shippingMethods: [] }] }, "/products/0/shippingMethods", "minItems"],
    [{ products: [{ ...product, colour: "red" }] }, "/products/0", "additionalProperties"],
    [{ products: [product, product] }, "/products/1/productID", "uniqueItems"],
    [{ products: [product], defaultProductID: "q" }, "/defaultProductID", "enum"],
  ])("%j is refused at %s", (wire, instancePath, keyword) => {
    expect(parse(CardProgram)(wire)).toMatchObject({ left: [{ instancePath, keyword }] });
  });

  test("with a repeated product and an unknown default allows each product once", () => {
    const wire = { products: [product, product, { ...product, productID: "r" }], defaultProductID: "q" };
    expect(parse(CardProgram)(wire)).toMatchObject({
      left: [
        { instancePath: "/products/1/productID", keyword: "uniqueItems" },
        { instancePath: "/defaultProductID", keyword: "enum", params: { allowedValues: ["p", "r"] } },
      ],
    });
  });
});
