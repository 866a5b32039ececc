import * as E from "#fp-ts/Either";
import { condor } from "../back-office.js";
import type { Product } from "../card-program/product.js";
import { isRunning } from "../creation/creation.js";
import type { Facts } from "./facts.js";
import {
  addressOnFile,
  type AskedProduct,
  askedProduct,
  chosenProduct,
  embossableName,
  nothing,
  offeredDesign,
  offeredShipping,
  openProduct,
} from "./plan.js";
import type { PublishedRefusal } from "./refusal.js";

/**
 * A right says that the rule has nothing against it; what it holds is of no account. Whoever asks several judges looks
 * for the product once, and hands it on as `asked`.
 */
export type Judge = (facts: Facts, asked?: AskedProduct) => E.Either<PublishedRefusal, unknown>;

export const belongsToCondor = ({ customer: { backOffices, cards, accounts } }: Facts): boolean =>
  backOffices.includes(condor) || [...cards, ...accounts].some(({ backOffice }) => backOffice === condor);

const notCreated: Judge = (facts) =>
  facts.creation?._tag === "Created" || belongsToCondor(facts)
    ? E.left({ _tag: "AlreadyCreated", customerId: facts.customer.customerId })
    : nothing;

const notUnderReview: Judge = ({ customer: { customerId }, creation }) =>
  creation?._tag === "UnderReview" ? E.left({ _tag: "CreationUnderReview", customerId }) : nothing;

const notInProgress: Judge = ({ customer: { customerId }, creation }) =>
  creation !== undefined && isRunning(creation)
    ? E.left({ _tag: "InProgress", customerId, begunBy: creation.begunBy, until: creation.lease.until })
    : nothing;

const approved: Judge = ({ customer: { customerType, verification } }) =>
  verification._tag === "Approved" ? nothing : E.left({ _tag: "CustomerNotApproved", customerType, verification });

/** Where there is no product the rule before has said so, and there is nothing to judge. */
const ofProduct =
  (judge: (facts: Facts, product: Product) => E.Either<PublishedRefusal, unknown>): Judge =>
  (facts, asked = askedProduct(facts)) =>
    E.isLeft(asked) ? nothing : judge(facts, asked.right);

const productSupported: Judge = (facts, asked = askedProduct(facts)) =>
  E.isLeft(asked) && asked.left._tag === "NoDefaultProduct" ? nothing : asked;

/** What each rule decides, in the published precedence: the first refusal is the answer. */
export const judges = {
  "not-created": notCreated,
  "not-under-review": notUnderReview,
  "not-in-progress": notInProgress,
  approved,
  "product-chosen": chosenProduct,
  "product-supported": productSupported,
  "product-open": ofProduct(openProduct),
  "design-offered": ofProduct(offeredDesign),
  "shipping-offered": ofProduct(offeredShipping),
  "name-embossable": ofProduct(embossableName),
  "address-on-file": addressOnFile,
} as const satisfies Readonly<Record<string, Judge>>;

export type RuleId = keyof typeof judges;
