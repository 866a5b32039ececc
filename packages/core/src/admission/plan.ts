import * as E from "#fp-ts/Either";
import { embossedLetters, embossedNameOf, isEmbossable } from "../card-program/embossed-name.js";
import type { DesignId, Product, ProductId, ShippingMethod } from "../card-program/product.js";
import type { AddressType } from "../create-request/card-attributes.js";
import type { Facts } from "./facts.js";
import type {
  AddressNotOnFile,
  DesignNotOffered,
  NameNotEmbossable,
  NoDefaultProduct,
  ProductClosed,
  ProductNotSupported,
  ShippingNotOffered,
} from "./refusal.js";

/** What a rule answers that has nothing against a request. */
export const nothing = E.right(undefined);

export const chosenProduct = ({ program, request }: Facts): E.Either<NoDefaultProduct, ProductId> => {
  const chosen = request.cardAttributes?.productId ?? program.defaultProductId;
  return chosen === undefined ? E.left({ _tag: "NoDefaultProduct" }) : E.right(chosen);
};

export type AskedProduct = E.Either<NoDefaultProduct | ProductNotSupported, Product>;

/** The product asked for, or the program's default one. In `if`s: fp-ts's `flatMap` took three quarters of `admit`. */
export const askedProduct = (facts: Facts): AskedProduct => {
  const chosen = chosenProduct(facts);
  if (E.isLeft(chosen)) return chosen;
  const { customerType } = facts.customer;
  const product = facts.program.products.find(({ productId }) => productId === chosen.right);
  return product?.customerTypes.includes(customerType) === true
    ? E.right(product)
    : E.left({ _tag: "ProductNotSupported", productId: chosen.right, customerType });
};

export const openProduct = (_: Facts, { open, productId }: Product): E.Either<ProductClosed, unknown> =>
  open ? nothing : E.left({ _tag: "ProductClosed", productId });

export const designAsked = ({ request }: Facts, { designs }: Product): DesignId =>
  request.cardAttributes?.designId ?? designs[0];

export const offeredDesign = (facts: Facts, product: Product): E.Either<DesignNotOffered, unknown> => {
  const [designId, offered] = [designAsked(facts, product), product.designs];
  return offered.includes(designId) ? nothing : E.left({ _tag: "DesignNotOffered", designId, offered });
};

/** A product that ships nothing has no method, and none is needed. */
export const shippingAsked = ({ request }: Facts, { shippingMethods }: Product): ShippingMethod | undefined =>
  request.cardAttributes?.shippingMethod ?? shippingMethods[0];

export const offeredShipping = (facts: Facts, product: Product): E.Either<ShippingNotOffered, unknown> => {
  const [shippingMethod, offered] = [shippingAsked(facts, product), product.shippingMethods];
  return shippingMethod === undefined || offered.includes(shippingMethod)
    ? nothing
    : E.left({ _tag: "ShippingNotOffered", shippingMethod, offered });
};

export const nameAsked = ({ customer, request }: Facts, { longestName }: Product): string =>
  request.cardAttributes?.nameOnCard ?? embossedNameOf(customer, longestName);

export const embossableName = (facts: Facts, product: Product): E.Either<NameNotEmbossable, unknown> => {
  const [nameOnCard, longest] = [nameAsked(facts, product), product.longestName];
  return isEmbossable(nameOnCard, longest)
    ? nothing
    : E.left({ _tag: "NameNotEmbossable", nameOnCard, longest, letters: embossedLetters });
};

export const addressAsked = ({ request }: Facts): AddressType => request.cardAttributes?.addressType ?? "PRIMARY";

export const addressesOnFile = ({ customer }: Facts): ReadonlyArray<string> =>
  (customer.profile.addresses ?? []).map(({ type }) => type);

export const addressOnFile = (facts: Facts): E.Either<AddressNotOnFile, unknown> => {
  const [addressType, onFile] = [addressAsked(facts), addressesOnFile(facts)];
  return onFile.includes(addressType) ? nothing : E.left({ _tag: "AddressNotOnFile", addressType, onFile });
};
