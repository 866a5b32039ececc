import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type { Product } from "../card-program/product.js";
import type { OrderedAttributes } from "../creation/order.js";
import type { CreateRequest } from "../create-request/create-request.js";
import type { Customer } from "../customer/customer.js";
import type { Facts } from "./facts.js";
import { addressOnFile, askedProduct, embossableName, offeredDesign, offeredShipping } from "./plan.js";
import type { Refusal } from "./refusal.js";
import { rules } from "./rules.js";

const admitted: unique symbol = Symbol("admitted");

/** The proof that every rule held, with what was resolved on the way. Only `admit` makes one. */
export interface Admission {
  readonly [admitted]: true;
  readonly customer: Customer;
  readonly request: CreateRequest;
  readonly product: Product;
  readonly attributes: OrderedAttributes;
}

const attributesOf = (facts: Facts, product: Product): E.Either<Refusal, OrderedAttributes> => {
  const { issueType = "NEW", reference, additionalData } = facts.request.cardAttributes ?? {};
  return pipe(
    E.Do,
    E.bind("designId", () => offeredDesign(facts)(product)),
    E.bindW("shippingMethod", () => offeredShipping(facts)(product)),
    E.bindW("nameOnCard", () => embossableName(facts)(product)),
    E.bindW("addressType", () => addressOnFile(facts)),
    E.map(({ shippingMethod, ...rest }) => ({
      ...rest,
      issueType,
      ...(shippingMethod === undefined ? {} : { shippingMethod }),
      ...(reference === undefined ? {} : { reference }),
      ...(additionalData === undefined ? {} : { additionalData }),
    })),
  );
};

const judged = (facts: Facts): E.Either<Refusal, Facts> => {
  for (const { judge } of rules) {
    const verdict = judge(facts);
    if (E.isLeft(verdict)) return verdict;
  }
  return E.right(facts);
};

/** The first refusal of `rules`, or an admission: the only thing that a creation can be begun with. */
export const admit = (facts: Facts): E.Either<Refusal, Admission> =>
  pipe(
    judged(facts),
    E.chainW(askedProduct),
    E.chainW((product) =>
      pipe(
        attributesOf(facts, product),
        E.map((attributes) => ({
          [admitted]: true,
          customer: facts.customer,
          request: facts.request,
          product,
          attributes,
        })),
      ),
    ),
  );
