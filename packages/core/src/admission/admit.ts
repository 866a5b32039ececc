import * as E from "#fp-ts/Either";
import type { Product } from "../card-program/product.js";
import type { OrderedAttributes } from "../creation/order.js";
import type { CreateRequest } from "../create-request/create-request.js";
import type { Customer } from "../customer/customer.js";
import type { Facts } from "./facts.js";
import { type Judge, judges } from "./judges.js";
import { judgeOwn, type OwnRule } from "./own-rule.js";
import { addressAsked, askedProduct, designAsked, nameAsked, shippingAsked } from "./plan.js";
import type { Refusal } from "./refusal.js";

const admitted: unique symbol = Symbol("admitted");

/** The proof that every rule held, with what was resolved on the way. Only `admit` makes one. */
export interface Admission {
  readonly [admitted]: true;
  readonly customer: Customer;
  readonly request: CreateRequest;
  readonly product: Product;
  readonly attributes: OrderedAttributes;
}

/** Every rule holds by now: what is asked for is what the product offers. */
const attributesOf = (facts: Facts, product: Product): OrderedAttributes => {
  const { issueType = "NEW", reference, additionalData } = facts.request.cardAttributes ?? {};
  const shippingMethod = shippingAsked(facts, product);
  return {
    designId: designAsked(facts, product),
    nameOnCard: nameAsked(facts, product),
    addressType: addressAsked(facts),
    issueType,
    ...(shippingMethod === undefined ? {} : { shippingMethod }),
    ...(reference === undefined ? {} : { reference }),
    ...(additionalData === undefined ? {} : { additionalData }),
  };
};

const inOrder: ReadonlyArray<Judge> = Object.values(judges);

/**
 * The first refusal of our rules and then of the embedding service's own, or an admission: the only thing that a
 * creation can be begun with.
 */
export const admit = (facts: Facts, ownRules: ReadonlyArray<OwnRule> = []): E.Either<Refusal, Admission> => {
  const asked = askedProduct(facts);
  for (const judge of inOrder) {
    const verdict = judge(facts, asked);
    if (E.isLeft(verdict)) return verdict;
  }
  for (const rule of ownRules) {
    const verdict = judgeOwn(rule)(facts);
    if (E.isLeft(verdict)) return verdict;
  }
  if (E.isLeft(asked)) return asked;
  const { customer, request } = facts;
  const product = asked.right;
  return E.right({ [admitted]: true, customer, request, product, attributes: attributesOf(facts, product) });
};
