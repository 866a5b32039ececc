import { AttemptId, type CreateError, type CustomerId, type Instant, parse } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { match } from "ts-pattern";
import type { FailureSaid } from "../envelope/failure-said.js";
import type { ClientError } from "./client-error.js";
import { type CommonFailure, commonFailure, isCommon } from "./common-failure.js";
import type { Heard } from "./exchange.js";
import { retryAfterOf } from "./retried.js";
import { unexpectedAnswer } from "./unexpected-answer.js";

/** What was asked, and what was answered. */
export interface Answered {
  readonly customerId: CustomerId;
  readonly heard: Heard;
  readonly now: Instant;
}

/** No attempt's id is on the wire: the nil UUID (RFC 9562, section 5.9) stands for it. */
const inProgress = ({ customerId, heard, now }: Answered): CreateError | ClientError =>
  pipe(
    parse(AttemptId)("atta_0"),
    E.matchW(
      () => unexpectedAnswer(heard),
      (begunBy) => ({ _tag: "InProgress", customerId, begunBy, until: now + (retryAfterOf(heard) ?? 0) }),
    ),
  );

const ownFailure = (said: Exclude<FailureSaid, CommonFailure>, answered: Answered): CreateError | ClientError => {
  const { customerId, heard } = answered;
  return match(said)
    .returnType<CreateError | ClientError>()
    .with({ code: "customerNotFound" }, () => ({ _tag: "CustomerNotFound", customerId }))
    .with({ code: "condorCustomerExist" }, () => ({ _tag: "AlreadyCreated", customerId }))
    .with({ code: "condorCustomerUnderReview" }, () => ({ _tag: "CreationUnderReview", customerId }))
    .with({ code: "condorCustomerInProgress" }, () => inProgress(answered))
    .with({ code: "badKYCStatus" }, ({ context: { verification } }) => ({
      _tag: "CustomerNotApproved",
      customerType: "individual",
      verification,
    }))
    .with({ code: "badKYBStatus" }, ({ context: { verification } }) => ({
      _tag: "CustomerNotApproved",
      customerType: "business",
      verification,
    }))
    .with({ code: "condorProgramNoDefault" }, () => ({ _tag: "NoDefaultProduct" }))
    .with({ code: "condorProgramNotSupported" }, ({ context }) => ({ _tag: "ProductNotSupported", ...context }))
    .with({ code: "condorProgramClosed" }, ({ context }) => ({ _tag: "ProductClosed", ...context }))
    .with({ code: "condorCardAttributesDesign" }, ({ context }) => ({ _tag: "DesignNotOffered", ...context }))
    .with({ code: "condorCardAttributesShipping" }, ({ context }) => ({ _tag: "ShippingNotOffered", ...context }))
    .with({ code: "condorCardAttributesName" }, ({ context: { nameOnCard, offered } }) => ({
      _tag: "NameNotEmbossable",
      nameOnCard,
      ...offered,
    }))
    .with({ code: "condorCardAttributesAddress" }, ({ context }) => ({ _tag: "AddressNotOnFile", ...context }))
    .with({ code: "condorRuleRefused" }, ({ context }) => ({ _tag: "OwnRuleRefused", ...context }))
    .with({ code: "referenceExists" }, ({ context }) => ({ _tag: "ReferenceExists", ...context }))
    .with({ code: "extCondor" }, ({ subCode, message: reason, context: { title } }) => ({
      _tag: "Declined",
      subCode,
      title,
      reason,
    }))
    .with({ code: "idempotencyKeyMismatch" }, () => ({ _tag: "IdempotencyKeyMismatch" }))
    .with({ code: "issuerUnavailable" }, () => ({ _tag: "IssuerUnavailable", retryAfter: retryAfterOf(heard) ?? 0 }))
    .exhaustive();
};

/** The table of errors read backwards: core's failure, as far as the wire tells it, or one of the client's own. */
export const createError = (said: FailureSaid, answered: Answered): CreateError | ClientError =>
  isCommon(said) ? commonFailure(said, answered.heard, answered.now) : ownFailure(said, answered);
