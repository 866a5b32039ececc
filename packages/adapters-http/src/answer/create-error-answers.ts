import type { CreateError } from "@condor/core";
import { type Answer, failure } from "./answer.js";
import type { AnswersTo } from "./answers-to.js";
import { notApproved } from "./not-approved.js";
import { retryAfter } from "./retry-after.js";

/** Any failure that the caller can do nothing about. No detail, for it may hold anything. */
export const internalError: Answer = failure(500, "internalError", { message: "Internal error" });

/** `customerId` as the caller gave it: no such customer, and another client's, cannot be told apart. */
export const customerNotFound = (customerId: string): Answer =>
  failure(400, "customerNotFound", { message: "Customer not found", context: { customerId } });

const again = "the same request again is safe";

/** The published answer to each failure of `create`. Business failures are 400, as everywhere at the vendor. */
export const createErrorAnswers: AnswersTo<CreateError> = {
  CustomerNotFound: ({ customerId }) => customerNotFound(customerId),
  AlreadyCreated: () => failure(400, "condorCustomerExist", { message: "Condor Customer Exist" }),
  CustomerNotApproved: notApproved,
  ProductNotSupported: (context) =>
    failure(400, "condorProgramNotSupported", {
      message: "Product is not offered to this type of customer",
      context,
    }),
  ProductClosed: (context) =>
    failure(400, "condorProgramClosed", { message: "Product is closed for new cards", context }),
  NoDefaultProduct: () =>
    failure(400, "condorProgramNoDefault", { message: "No default product: cardAttributes are needed" }),
  DesignNotOffered: (context) =>
    failure(400, "condorCardAttributesDesign", { message: "Design is not offered by the product", context }),
  ShippingNotOffered: (context) =>
    failure(400, "condorCardAttributesShipping", {
      message: "Shipping method is not offered by the product",
      context,
    }),
  NameNotEmbossable: ({ nameOnCard, longest, letters }) =>
    failure(400, "condorCardAttributesName", {
      message: "Name cannot be embossed on the product",
      context: { nameOnCard, offered: { longest, letters } },
    }),
  AddressNotOnFile: (context) =>
    failure(400, "condorCardAttributesAddress", { message: "Customer has no address of this type", context }),
  OwnRuleRefused: (context) =>
    failure(400, "condorRuleRefused", { message: "A rule of this service does not hold", context }),
  ReferenceExists: (context) => failure(400, "referenceExists", { message: "Reference already exists.", context }),
  Declined: ({ subCode, title, reason: message }) =>
    failure(400, "extCondor", { subCode, message, context: { title } }),
  InProgress: ({ until }, now) =>
    failure(409, "condorCustomerInProgress", {
      message: `Another request for this customer is running; ${again}`,
      headers: retryAfter(until - now),
    }),
  CreationUnderReview: () =>
    failure(409, "condorCustomerUnderReview", { message: "This customer's creation waits for a person's decision" }),
  IdempotencyKeyMismatch: () =>
    failure(422, "idempotencyKeyMismatch", { message: "Idempotency-Key was used with another request" }),
  IssuerUnavailable: ({ retryAfter: delay }) =>
    failure(503, "issuerUnavailable", { message: `Issuer is unavailable; ${again}`, headers: retryAfter(delay) }),
  StorageUnavailable: () =>
    failure(503, "storageUnavailable", { message: `Storage is unavailable; ${again}`, headers: retryAfter(0) }),
  NothingToResume: () => internalError,
  RecordUnreadable: () => internalError,
  OwnRuleBroken: () => internalError,
};
