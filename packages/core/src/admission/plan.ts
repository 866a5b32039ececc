import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import { productOf } from "../card-program/card-program.js";
import { embossedLetters, embossedNameOf, isEmbossable } from "../card-program/embossed-name.js";
import type { DesignId, Product, ShippingMethod } from "../card-program/product.js";
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

/** The product asked for, or the program's default one. */
export const askedProduct = ({
  customer: { customerType },
  program,
  request,
}: Facts): E.Either<NoDefaultProduct | ProductNotSupported, Product> =>
  pipe(
    request.cardAttributes?.productId ?? program.defaultProductId,
    E.fromNullable<NoDefaultProduct>({ _tag: "NoDefaultProduct" }),
    E.chainW((productId) =>
      pipe(
        productOf(program)(productId),
        O.filter(({ customerTypes }) => customerTypes.includes(customerType)),
        E.fromOption((): ProductNotSupported => ({ _tag: "ProductNotSupported", productId, customerType })),
      ),
    ),
  );

export const openProduct = (product: Product): E.Either<ProductClosed, Product> =>
  product.open ? E.right(product) : E.left({ _tag: "ProductClosed", productId: product.productId });

export const offeredDesign =
  ({ request }: Facts) =>
  ({ designs }: Product): E.Either<DesignNotOffered, DesignId> => {
    const designId = request.cardAttributes?.designId ?? designs[0];
    return designs.includes(designId)
      ? E.right(designId)
      : E.left({ _tag: "DesignNotOffered", designId, offered: designs });
  };

/** A product that ships nothing has no method, and none is needed. */
export const offeredShipping =
  ({ request }: Facts) =>
  ({ shippingMethods }: Product): E.Either<ShippingNotOffered, ShippingMethod | undefined> => {
    const shippingMethod = request.cardAttributes?.shippingMethod ?? shippingMethods[0];
    return shippingMethod === undefined || shippingMethods.includes(shippingMethod)
      ? E.right(shippingMethod)
      : E.left({ _tag: "ShippingNotOffered", shippingMethod, offered: shippingMethods });
  };

export const embossableName =
  ({ customer, request }: Facts) =>
  ({ longestName: longest }: Product): E.Either<NameNotEmbossable, string> => {
    const nameOnCard = request.cardAttributes?.nameOnCard ?? embossedNameOf(customer, longest);
    return isEmbossable(nameOnCard, longest)
      ? E.right(nameOnCard)
      : E.left({ _tag: "NameNotEmbossable", nameOnCard, longest, letters: embossedLetters });
  };

export const addressOnFile = ({ customer, request }: Facts): E.Either<AddressNotOnFile, AddressType> => {
  const addressType = request.cardAttributes?.addressType ?? "PRIMARY";
  const onFile = (customer.profile.addresses ?? []).map(({ type }) => type);
  return onFile.includes(addressType)
    ? E.right(addressType)
    : E.left({ _tag: "AddressNotOnFile", addressType, onFile });
};
