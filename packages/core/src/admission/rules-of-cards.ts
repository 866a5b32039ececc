import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type { Product } from "../card-program/product.js";
import { secret } from "../secret.js";
import { type Described, neighbours, ours } from "./described.js";
import type { Evidence } from "./evidence.js";
import type { Facts } from "./facts.js";
import {
  addressAsked,
  addressesOnFile,
  askedProduct,
  chosenProduct,
  designAsked,
  nameAsked,
  shippingAsked,
} from "./plan.js";

const atProduct =
  (look: (facts: Facts, product: Product) => Evidence): Described["look"] =>
  (facts) => {
    const asked = askedProduct(facts);
    return E.isLeft(asked) ? undefined : look(facts, asked.right);
  };

export const productChosen: Described = {
  since: "1.0.0",
  statement: "The request names a product, or the program has a default one.",
  source: ours,
  remedy: "Name a product in cardAttributes.",
  failure: "NoDefaultProduct",
  look: (facts) => ({ productId: E.getOrElseW(() => "none")(chosenProduct(facts)) }),
};

export const productSupported: Described = {
  since: "1.0.0",
  statement: "The program has the product, for customers of this type.",
  source: neighbours,
  remedy: "Ask for a product that the program has for customers of this type.",
  failure: "ProductNotSupported",
  look: (facts) =>
    pipe(
      chosenProduct(facts),
      E.matchW(
        () => undefined,
        (productId) => ({ productId, customerType: facts.customer.customerType }),
      ),
    ),
};

export const productOpen: Described = {
  since: "1.0.0",
  statement: "The product is open for new cards.",
  source: neighbours,
  remedy: "Ask for another product, or wait until this one is opened.",
  failure: "ProductClosed",
  look: atProduct((_, { productId, open }) => ({ productId, open })),
};

export const designOffered: Described = {
  since: "1.0.0",
  statement: "The product offers the design.",
  source: neighbours,
  remedy: "Ask for one of the designs that are offered.",
  failure: "DesignNotOffered",
  look: atProduct((facts, product) => ({ designId: designAsked(facts, product), offered: product.designs })),
};

export const shippingOffered: Described = {
  since: "1.0.0",
  statement: "The product offers the shipping method, where one is asked for or needed.",
  source: neighbours,
  remedy: "Ask for one of the methods that are offered, or for none.",
  failure: "ShippingNotOffered",
  look: atProduct((facts, product) => ({
    shippingMethod: shippingAsked(facts, product) ?? "none",
    offered: product.shippingMethods,
  })),
};

export const nameEmbossable: Described = {
  since: "1.0.0",
  statement: "The product can emboss the name: its length, and its letters by ISO/IEC 7813.",
  source: ours,
  remedy: "Ask for a shorter name, in the letters that cards carry.",
  failure: "NameNotEmbossable",
  look: atProduct((facts, product) => {
    const name = nameAsked(facts, product);
    return { nameOnCard: secret(name), length: name.length, longest: product.longestName };
  }),
};

export const addressOnFile: Described = {
  since: "1.0.0",
  statement: "The customer has an address of the type asked for.",
  source: ours,
  remedy: "Ask for an address of a type that is on file, or have the address added to the customer.",
  failure: "AddressNotOnFile",
  look: (facts) => ({ addressType: addressAsked(facts), onFile: addressesOnFile(facts) }),
};
