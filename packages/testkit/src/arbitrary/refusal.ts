import type { OwnRefusal, PublishedRefusal, Refusal } from "@condor/core";
import * as fc from "fast-check";
import { addressTypes } from "./card-attributes.js";
import { customerTypes } from "./customer.js";
import { attemptIds, customerIds } from "./id.js";
import { instants } from "./instant.js";
import { ownRuleIds } from "./own-rule.js";
import { designIds, productIds, shippingMethods } from "./product.js";
import { tagged } from "./tagged.js";
import { texts } from "./text.js";
import { verifications } from "./verification.js";

const few = { maxLength: 3 };

/** Every reason for which our rules do not admit a request. */
export const publishedRefusals: fc.Arbitrary<PublishedRefusal> = fc.oneof(
  fc.record({ _tag: tagged("AlreadyCreated"), customerId: customerIds }),
  fc.record({ _tag: tagged("CreationUnderReview"), customerId: customerIds }),
  fc.record({ _tag: tagged("InProgress"), customerId: customerIds, begunBy: attemptIds, until: instants }),
  fc.record({
    _tag: tagged("CustomerNotApproved"),
    customerType: customerTypes,
    verification: verifications.filter(({ _tag }) => _tag !== "Approved"),
  }),
  fc.record({ _tag: tagged("NoDefaultProduct") }),
  fc.record({ _tag: tagged("ProductNotSupported"), productId: productIds, customerType: customerTypes }),
  fc.record({ _tag: tagged("ProductClosed"), productId: productIds }),
  fc.record({ _tag: tagged("DesignNotOffered"), designId: designIds, offered: fc.array(designIds, few) }),
  fc.record({
    _tag: tagged("ShippingNotOffered"),
    shippingMethod: shippingMethods,
    offered: fc.array(shippingMethods, few),
  }),
  fc.record({
    _tag: tagged("NameNotEmbossable"),
    nameOnCard: texts(),
    longest: fc.integer({ min: 2, max: 26 }),
    letters: fc.constant("A-Z0-9 .'/-"),
  }),
  fc.record({ _tag: tagged("AddressNotOnFile"), addressType: addressTypes, onFile: fc.array(texts(), few) }),
);

/** What rules of an embedding service answer. */
export const ownRefusals: fc.Arbitrary<OwnRefusal> = fc.oneof(
  fc.record({ _tag: tagged("OwnRuleRefused"), rule: ownRuleIds, statement: texts(), remedy: texts() }),
  fc.record({ _tag: tagged("OwnRuleBroken"), rule: ownRuleIds, cause: texts() }),
);

/** Every reason for which a request is not admitted. */
export const refusals: fc.Arbitrary<Refusal> = fc.oneof(
  { arbitrary: publishedRefusals, weight: 11 },
  { arbitrary: ownRefusals, weight: 2 },
);
