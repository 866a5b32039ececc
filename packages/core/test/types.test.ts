import { expectTypeOf, test } from "vitest";
import type {
  CardAttributes,
  CreateRequest,
  Customer,
  DesignId,
  Product,
  ProductId,
  ShippingMethod,
} from "@condor/core";

test("decoded types hold no any", () => {
  expectTypeOf<CardAttributes["nameOnCard"]>().toEqualTypeOf<string>();
  expectTypeOf<CardAttributes["productId"]>().toEqualTypeOf<ProductId>();
  expectTypeOf<CardAttributes["addressType"]>().toEqualTypeOf<"PRIMARY" | "SECONDARY">();
  expectTypeOf<CreateRequest["cardAttributes"]>().toEqualTypeOf<CardAttributes | undefined>();
  expectTypeOf<Product["kind"]>().toEqualTypeOf<"virtual" | "physical">();
  expectTypeOf<Product["designs"][0]>().toEqualTypeOf<DesignId>();
  expectTypeOf<Product["shippingMethods"]>().toEqualTypeOf<ReadonlyArray<ShippingMethod>>();
  expectTypeOf<Product["issuerSettings"]>().toEqualTypeOf<Readonly<Record<string, string>>>();
  expectTypeOf<Customer["customerType"]>().toEqualTypeOf<"individual" | "business">();
  expectTypeOf<Customer["profile"]["addresses"]>().not.toBeAny();
});
