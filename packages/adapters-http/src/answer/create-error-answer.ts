import type { CreateError, Instant } from "@condor/core";
import { match, P } from "ts-pattern";
import { type Answer, failure } from "./answer.js";
import { notApproved } from "./not-approved.js";
import { retryAfter } from "./retry-after.js";

/** Any failure that the caller can do nothing about. No detail, for it may hold anything. */
export const internalError: Answer = failure(500, "internalError", { message: "Internal error" });

/** `customerId` as the caller gave it: no such customer, and another client's, cannot be told apart. */
export const customerNotFound = (customerId: string): Answer =>
  failure(400, "customerNotFound", { message: "Customer not found", context: { customerId } });

const again = "the same request again is safe";

/** The published answer to each failure of `create`. Business failures are 400, as everywhere at the vendor. */
export const createErrorAnswer = (error: CreateError, now: Instant): Answer =>
  match(error)
    .with({ _tag: "CustomerNotFound" }, ({ customerId }) => customerNotFound(customerId))
    .with({ _tag: "AlreadyCreated" }, () => failure(400, "condorCustomerExist", { message: "Condor Customer Exist" }))
    .with({ _tag: "CustomerNotApproved" }, notApproved)
    .with({ _tag: "ProductNotSupported" }, (context) =>
      failure(400, "condorProgramNotSupported", {
        message: "Product is not offered to this type of customer",
        context,
      }),
    )
    .with({ _tag: "ProductClosed" }, (context) =>
      failure(400, "condorProgramClosed", { message: "Product is closed for new cards", context }),
    )
    .with({ _tag: "NoDefaultProduct" }, () =>
      failure(400, "condorProgramNoDefault", { message: "No default product: cardAttributes are needed" }),
    )
    .with({ _tag: "DesignNotOffered" }, (context) =>
      failure(400, "condorCardAttributesDesign", { message: "Design is not offered by the product", context }),
    )
    .with({ _tag: "ShippingNotOffered" }, (context) =>
      failure(400, "condorCardAttributesShipping", {
        message: "Shipping method is not offered by the product",
        context,
      }),
    )
    .with({ _tag: "NameNotEmbossable" }, ({ nameOnCard, longest, letters }) =>
      failure(400, "condorCardAttributesName", {
        message: "Name cannot be embossed on the product",
        context: { nameOnCard, offered: { longest, letters } },
      }),
    )
    .with({ _tag: "AddressNotOnFile" }, (context) =>
      failure(400, "condorCardAttributesAddress", { message: "Customer has no address of this type", context }),
    )
    .with({ _tag: "OwnRuleRefused" }, (context) =>
      failure(400, "condorRuleRefused", { message: "A rule of this service does not hold", context }),
    )
    .with({ _tag: "ReferenceExists" }, (context) =>
      failure(400, "referenceExists", { message: "Reference already exists.", context }),
    )
    .with({ _tag: "Declined" }, ({ subCode, title, reason: message }) =>
      failure(400, "extCondor", { subCode, message, context: { title } }),
    )
    .with({ _tag: "InProgress" }, ({ until }) =>
      failure(409, "condorCustomerInProgress", {
        message: `Another request for this customer is running; ${again}`,
        headers: retryAfter(until - now),
      }),
    )
    .with({ _tag: "CreationUnderReview" }, () =>
      failure(409, "condorCustomerUnderReview", { message: "This customer's creation waits for a person's decision" }),
    )
    .with({ _tag: "IdempotencyKeyMismatch" }, () =>
      failure(422, "idempotencyKeyMismatch", { message: "Idempotency-Key was used with another request" }),
    )
    .with({ _tag: "IssuerUnavailable" }, ({ retryAfter: delay }) =>
      failure(503, "issuerUnavailable", { message: `Issuer is unavailable; ${again}`, headers: retryAfter(delay) }),
    )
    .with({ _tag: "StorageUnavailable" }, () =>
      failure(503, "storageUnavailable", { message: `Storage is unavailable; ${again}`, headers: retryAfter(0) }),
    )
    .with({ _tag: P.union("NothingToResume", "RecordUnreadable", "OwnRuleBroken") }, () => internalError)
    .exhaustive();
