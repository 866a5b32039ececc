// The table of contents, in dependency order.

// Vocabulary
export { type Fault } from "./schema/fault.js";
export { type AnySchema, type Checked, type JsonSchema, parse, type Schema, schema } from "./schema/schema.js";
export { type Json, type JsonObject, sameJson } from "./schema/json.js";
export { branded, text } from "./schema/text.js";
export { choice } from "./schema/choice.js";
export { flag } from "./schema/flag.js";
export { integer } from "./schema/integer.js";
export { list } from "./schema/list.js";
export { literal } from "./schema/literal.js";
export { defaulted, type Field, optional, required, type StructOf } from "./schema/fields.js";
export { struct } from "./schema/struct.js";
export { tagged } from "./schema/tagged.js";
export { timestamp } from "./schema/timestamp.js";
export type { Instant, Milliseconds } from "./instant.js";
export { masked, type Secret, secret, secretText } from "./secret.js";
export { bitsOfUuid, Uuid, uuidOfBits, versionOfUuid } from "./id/uuid.js";
export { base62OfUuid, uuidOfBase62 } from "./id/base62.js";
export { AccountId, AttemptId, CardId, CustomerId, idText, uuidOfId } from "./id/id.js";
export { ClientId } from "./client-id.js";
export { BackOffice, condor } from "./back-office.js";
export { actionFor, statusOf, Verification } from "./verification.js";
export {
  Address,
  BusinessProfile,
  IdentificationDocument,
  IndividualProfile,
  Phone,
} from "./customer/profile.js";
export { type Business, Customer, CustomerType, type Individual } from "./customer/customer.js";
export { isAbaRoutingNumber } from "./account/aba.js";
export { Routing } from "./account/routing.js";
export { Account } from "./account/account.js";
export { IssuedAccount, ResourceId } from "./account/issued-account.js";
export { CardReference } from "./card-reference.js";
export { Card } from "./card.js";
export { IssuedCard } from "./issued-card.js";
export { DesignId, Product, ProductId, ShippingMethod } from "./card-program/product.js";
export { CardProgram } from "./card-program/card-program.js";

// What is asked, and who is admitted
export { AddressType, CardAttributes, IssueType } from "./create-request/card-attributes.js";
export { CreateRequest, sameRequest } from "./create-request/create-request.js";
export { IdempotencyKey } from "./create-request/idempotency-key.js";
export type { Facts } from "./admission/facts.js";
export type * from "./admission/refusal.js";
export type { Evidence } from "./admission/evidence.js";
export type { Rule, RuleEntry, RuleText } from "./admission/rule.js";
export type { RuleId } from "./admission/judges.js";
export type { OwnRule } from "./admission/own-rule.js";
export { ruleCatalogue, rules, rulesetVersion } from "./admission/rules.js";
export { type Admission, admit } from "./admission/admit.js";
export { type Explanation, explain, type Judged, type Verdict } from "./admission/explain.js";

// The life of a creation
export type * from "./creation/creation.js";
export { isRefused, isRunning, reservedBy } from "./creation/creation.js";
export { type BeginOptions, begin } from "./creation/begin.js";
export {
  complete,
  hold,
  postpone,
  recordAccount,
  refuse,
  release,
  review,
} from "./creation/transitions.js";
export { StoredOrder } from "./stored-creation/order.js";
export { type Migrations, migrated, StoredCreation } from "./stored-creation/stored-creation.js";
export { type IssuerKey, issuerKey, type Step } from "./creation/issuer-key.js";
export type { Order, OrderedAttributes, OrderedFrom, SettledOrder } from "./creation/order.js";
export { type CustomerRecord, Version, type VersionedCreation } from "./customer-record.js";
export { accountOf, cardOf, customerOf } from "./customer-view.js";
export { standardTimings, type Timings } from "./timings.js";
export type { Action } from "./next/action.js";
export type { Goal, Heard, Knowledge, Outcome, Reading, Terms } from "./next/knowledge.js";
export { type Event, learn } from "./next/learn.js";
export { next } from "./next/next.js";

// Ports
export type * from "./customer-repository.js";
export type { IdGenerator } from "./id-generator.js";
export type * from "./card-issuer.js";
export type { Clock } from "./clock.js";
export type { Ports } from "./ports.js";

// Use cases
export type * from "./next/answer.js";
export type { RunOptions } from "./run/run.js";
export { type Create, type CreateOptions, create } from "./create.js";
export { patiently } from "./patiently.js";
export { resume } from "./resume.js";
export { type Recovered, recover } from "./recover.js";
export * from "./settle-review/settle.js";
export { type NotUnderReview, type SettleError, settleReview } from "./settle-review/settle-review.js";
