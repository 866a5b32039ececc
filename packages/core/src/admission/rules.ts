import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { condor } from "../back-office.js";
import type { Product } from "../card-program/product.js";
import { isRunning } from "../creation/creation.js";
import { statusOf } from "../verification.js";
import type { Facts } from "./facts.js";
import { addressOnFile, askedProduct, embossableName, offeredDesign, offeredShipping, openProduct } from "./plan.js";
import type { Refusal } from "./refusal.js";

/** What a rule looked at and found in order. */
export type Evidence = Readonly<Record<string, string | boolean>>;

export interface Rule {
  readonly id: string;
  readonly judge: (facts: Facts) => E.Either<Refusal, Evidence>;
}

const belongsToCondor = ({ customer: { backOffices, cards, accounts } }: Facts): boolean =>
  backOffices.includes(condor) || [...cards, ...accounts].some(({ backOffice }) => backOffice === condor);

/** A customer is created once, here or elsewhere. */
const notCreated: Rule = {
  id: "not-created",
  judge: (facts) =>
    facts.creation?._tag === "Created" || belongsToCondor(facts)
      ? E.left({ _tag: "AlreadyCreated", customerId: facts.customer.customerId })
      : E.right({ created: false }),
};

/** A customer whose creation a person must settle waits for that person. */
const notUnderReview: Rule = {
  id: "not-under-review",
  judge: ({ customer: { customerId }, creation }) =>
    creation?._tag === "UnderReview"
      ? E.left({ _tag: "CreationUnderReview", customerId })
      : E.right({ underReview: false }),
};

/** A customer has one running creation at most. */
const notInProgress: Rule = {
  id: "not-in-progress",
  judge: ({ customer: { customerId }, creation }) =>
    creation !== undefined && isRunning(creation)
      ? E.left({ _tag: "InProgress", customerId, begunBy: creation.begunBy, until: creation.lease.until })
      : E.right({ inProgress: false }),
};

/** An individual passed KYC, a business passed KYB. Source: the vendor's page. */
const approved: Rule = {
  id: "approved",
  judge: ({ customer: { customerType, verification } }) =>
    verification._tag === "Approved"
      ? E.right({ status: statusOf(verification) })
      : E.left({ _tag: "CustomerNotApproved", customerType, verification }),
};

/** The product is known and made for this type of customer. */
const productSupported: Rule = {
  id: "product-supported",
  judge: (facts) =>
    pipe(
      askedProduct(facts),
      E.map(({ productId }) => ({ productId })),
    ),
};

const ofProduct =
  <A extends string | boolean>(
    name: string,
    judge: (facts: Facts) => (product: Product) => E.Either<Refusal, A | undefined>,
  ) =>
  (facts: Facts): E.Either<Refusal, Evidence> =>
    pipe(
      askedProduct(facts),
      E.match(
        (): E.Either<Refusal, Evidence> => E.right({ judged: false }),
        (product) =>
          pipe(
            judge(facts)(product),
            E.map((found) => ({ [name]: found ?? "none" })),
          ),
      ),
    );

/** The product is open for new cards. */
const productOpen: Rule = {
  id: "product-open",
  judge: ofProduct(
    "productId",
    () => (product) =>
      pipe(
        openProduct(product),
        E.map(({ productId }) => productId),
      ),
  ),
};

/** The product offers the design. */
const designOffered: Rule = { id: "design-offered", judge: ofProduct("designId", offeredDesign) };

/** The product offers the shipping method, where one is asked for. */
const shippingOffered: Rule = { id: "shipping-offered", judge: ofProduct("shippingMethod", offeredShipping) };

/** The product can emboss the name: its length and its letters (ISO/IEC 7813). */
const nameEmbossable: Rule = {
  id: "name-embossable",
  judge: ofProduct(
    "embossable",
    (facts) => (product) =>
      pipe(
        embossableName(facts)(product),
        E.map(() => true),
      ),
  ),
};

/** The customer has an address of the type asked for. */
const addressKnown: Rule = {
  id: "address-on-file",
  judge: (facts) =>
    pipe(
      addressOnFile(facts),
      E.map((addressType) => ({ addressType })),
    ),
};

/** Every rule of admission, in the published precedence: the first refusal is the answer. */
export const rules: ReadonlyArray<Rule> = [
  notCreated,
  notUnderReview,
  notInProgress,
  approved,
  productSupported,
  productOpen,
  designOffered,
  shippingOffered,
  nameEmbossable,
  addressKnown,
];
