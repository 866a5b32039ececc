import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import { productOf } from "../card-program/card-program.js";
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

export const chosenProduct = ({ program, request }: Facts): E.Either<NoDefaultProduct, ProductId> =>
  E.fromNullable<NoDefaultProduct>({ _tag: "NoDefaultProduct" })(
    request.cardAttributes?.productId ?? program.defaultProductId,
  );

/** The product asked for, or the program's default one. In `if`s: fp-ts's `flatMap` took three quarters of `admit`. */
export const askedProduct = (facts: Facts): E.Either<NoDefaultProduct | ProductNotSupported, Product> => {
  const chosen = chosenProduct(facts);
  if (E.isLeft(chosen)) return chosen;
  const { customerType } = facts.customer;
  return pipe(
    productOf(facts.program)(chosen.right),
    O.filter(({ customerTypes }) => customerTypes.includes(customerType)),
    E.fromOption((): ProductNotSupported => ({ _tag: "ProductNotSupported", productId: chosen.right, customerType })),
  );
};

export const openProduct = (product: Product): E.Either<ProductClosed, Product> =>
  product.open ? E.right(product) : E.left({ _tag: "ProductClosed", productId: product.productId });

export const designAsked =
  ({ request }: Facts) =>
  ({ designs }: Product): DesignId =>
    request.cardAttributes?.designId ?? designs[0];

export const offeredDesign =
  (facts: Facts) =>
  (product: Product): E.Either<DesignNotOffered, DesignId> => {
    const [designId, offered] = [designAsked(facts)(product), product.designs];
    return offered.includes(designId) ? E.right(designId) : E.left({ _tag: "DesignNotOffered", designId, offered });
  };

/** A product that ships nothing has no method, and none is needed. */
export const shippingAsked =
  ({ request }: Facts) =>
  ({ shippingMethods }: Product): ShippingMethod | undefined =>
    request.cardAttributes?.shippingMethod ?? shippingMethods[0];

export const offeredShipping =
  (facts: Facts) =>
  (product: Product): E.Either<ShippingNotOffered, ShippingMethod | undefined> => {
    const [shippingMethod, offered] = [shippingAsked(facts)(product), product.shippingMethods];
    return shippingMethod === undefined || offered.includes(shippingMethod)
      ? E.right(shippingMethod)
      : E.left({ _tag: "ShippingNotOffered", shippingMethod, offered });
  };

export const nameAsked =
  ({ customer, request }: Facts) =>
  ({ longestName }: Product): string =>
    request.cardAttributes?.nameOnCard ?? embossedNameOf(customer, longestName);

export const embossableName =
  (facts: Facts) =>
  (product: Product): E.Either<NameNotEmbossable, string> => {
    const [nameOnCard, longest] = [nameAsked(facts)(product), product.longestName];
    return isEmbossable(nameOnCard, longest)
      ? E.right(nameOnCard)
      : E.left({ _tag: "NameNotEmbossable", nameOnCard, longest, letters: embossedLetters });
  };

export const addressAsked = ({ request }: Facts): AddressType => request.cardAttributes?.addressType ?? "PRIMARY";

export const addressesOnFile = ({ customer }: Facts): ReadonlyArray<string> =>
  (customer.profile.addresses ?? []).map(({ type }) => type);

export const addressOnFile = (facts: Facts): E.Either<AddressNotOnFile, AddressType> => {
  const [addressType, onFile] = [addressAsked(facts), addressesOnFile(facts)];
  return onFile.includes(addressType)
    ? E.right(addressType)
    : E.left({ _tag: "AddressNotOnFile", addressType, onFile });
};
