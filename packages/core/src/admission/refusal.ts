import type { DesignId, ProductId, ShippingMethod } from "../card-program/product.js";
import type { AddressType } from "../create-request/card-attributes.js";
import type { CustomerType } from "../customer/customer.js";
import type { AttemptId, CustomerId } from "../id/id.js";
import type { Instant } from "../instant.js";
import type { Verification } from "../verification.js";

/** The customer has an account and card in condor, from here or from elsewhere. */
export interface AlreadyCreated {
  readonly _tag: "AlreadyCreated";
  readonly customerId: CustomerId;
}
/** A person must settle the customer's creation first. */
export interface CreationUnderReview {
  readonly _tag: "CreationUnderReview";
  readonly customerId: CustomerId;
}
/** Another attempt works on the customer's creation; its lease ends at `until`. */
export interface InProgress {
  readonly _tag: "InProgress";
  readonly customerId: CustomerId;
  readonly begunBy: AttemptId;
  readonly until: Instant;
}
export interface CustomerNotApproved {
  readonly _tag: "CustomerNotApproved";
  readonly customerType: CustomerType;
  readonly verification: Verification;
}
export interface NoDefaultProduct {
  readonly _tag: "NoDefaultProduct";
}
export interface ProductNotSupported {
  readonly _tag: "ProductNotSupported";
  readonly productId: ProductId;
  readonly customerType: CustomerType;
}
export interface ProductClosed {
  readonly _tag: "ProductClosed";
  readonly productId: ProductId;
}
export interface DesignNotOffered {
  readonly _tag: "DesignNotOffered";
  readonly designId: DesignId;
  readonly offered: ReadonlyArray<DesignId>;
}
export interface ShippingNotOffered {
  readonly _tag: "ShippingNotOffered";
  readonly shippingMethod: ShippingMethod;
  readonly offered: ReadonlyArray<ShippingMethod>;
}
/** `nameOnCard` is empty where the customer's own name has no letter that a card can carry. */
export interface NameNotEmbossable {
  readonly _tag: "NameNotEmbossable";
  readonly nameOnCard: string;
  readonly longest: number;
  readonly letters: string;
}
export interface AddressNotOnFile {
  readonly _tag: "AddressNotOnFile";
  readonly addressType: AddressType;
  readonly onFile: ReadonlyArray<string>;
}

/** A rule of the embedding service does not hold. */
export interface OwnRuleRefused {
  readonly _tag: "OwnRuleRefused";
  readonly rule: string;
  readonly statement: string;
  readonly remedy: string;
}
/** A rule of the embedding service threw, and so told nothing: nobody is admitted past it. */
export interface OwnRuleBroken {
  readonly _tag: "OwnRuleBroken";
  readonly rule: string;
  readonly cause: string;
}

/** What our rules refuse, in the published precedence. */
export type PublishedRefusal =
  | AlreadyCreated
  | CreationUnderReview
  | InProgress
  | CustomerNotApproved
  | NoDefaultProduct
  | ProductNotSupported
  | ProductClosed
  | DesignNotOffered
  | ShippingNotOffered
  | NameNotEmbossable
  | AddressNotOnFile;

/** What comes after: refused by the embedding service's own rules. */
export type OwnRefusal = OwnRuleRefused | OwnRuleBroken;

/** Why a request is not admitted. */
export type Refusal = PublishedRefusal | OwnRefusal;
