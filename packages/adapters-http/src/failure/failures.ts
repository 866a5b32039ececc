import { list } from "@condor/core";
import * as of from "./contexts.js";
import type { FailureRow } from "./failure-row.js";
import { FaultOnWire } from "./fault-on-wire.js";

const retryAfter = { headers: ["Retry-After"] } as const;

/** The published table of errors: by code, what the answer is. The document and the client are derived from it. */
export const failures = {
  routeNotFound: { status: 404, means: "No route has this path." },
  methodNotAllowed: { status: 405, means: "The path has a route, but not with this method.", headers: ["Allow"] },
  unauthorized: {
    status: 401,
    means: "There is no token, or a wrong or expired one; or login and password are no pair.",
    headers: ["WWW-Authenticate"],
  },
  forbidden: { status: 403, means: "The token lacks the scope of the route.", context: of.OfScope },
  requestMalformed: { status: 400, means: "The request is no valid HTTP." },
  requestTimeout: { status: 408, means: "The request did not arrive in time." },
  headersTooLarge: { status: 431, means: "The headers are too long or too many." },
  unsupportedMediaType: { status: 415, means: "The body is no JSON in UTF-8 by its headers." },
  payloadTooLarge: { status: 413, means: "The body exceeds the limit, in bytes.", context: of.OfSize },
  requestValidateError: {
    status: 400,
    means: "The body is no JSON or off its schema, or a header is malformed: every fault, in Ajv's words.",
    context: list(FaultOnWire),
  },
  customerNotFound: { status: 400, means: "The client has no such customer.", context: of.OfCustomer },
  condorCustomerExist: { status: 400, means: "The customer has an account and a card already." },
  condorCustomerUnderReview: { status: 409, means: "A person must settle the customer's creation first." },
  condorCustomerInProgress: {
    status: 409,
    means: "Another request for this customer is still running; the same request again is safe.",
    ...retryAfter,
  },
  badKYCStatus: { status: 400, means: "The individual is not APPROVED.", context: of.OfVerification },
  badKYBStatus: { status: 400, means: "The business is not APPROVED.", context: of.OfVerification },
  condorProgramNotSupported: {
    status: 400,
    means: "The product is unknown, or not for this type of customer.",
    context: of.OfProduct,
  },
  condorProgramClosed: { status: 400, means: "The product is closed for new cards.", context: of.OfClosedProduct },
  condorProgramNoDefault: { status: 400, means: "No cardAttributes were given, and no product is the default." },
  condorCardAttributesDesign: { status: 400, means: "The product has no such design.", context: of.OfDesign },
  condorCardAttributesShipping: {
    status: 400,
    means: "The product is not shipped that way.",
    context: of.OfShipping,
  },
  condorCardAttributesName: {
    status: 400,
    means: "The name is too long for the product, or has letters that no card carries.",
    context: of.OfName,
  },
  condorCardAttributesAddress: {
    status: 400,
    means: "The customer has no address of this type.",
    context: of.OfAddress,
  },
  condorRuleRefused: {
    status: 400,
    means: "A rule that this service adds to the published ones does not hold.",
    context: of.OfRule,
  },
  referenceExists: {
    status: 400,
    means: "Another customer of the client, entityId, has a card with this reference.",
    context: of.OfReference,
  },
  extCondor: { status: 400, means: "The issuer said no, in its own words.", context: of.OfDecline, subCode: true },
  idempotencyKeyMismatch: { status: 422, means: "The Idempotency-Key was used with another request." },
  issuerUnavailable: {
    status: 503,
    means: "The issuer's outcome is unknown yet; the same request again is safe.",
    ...retryAfter,
  },
  storageUnavailable: { status: 503, means: "The store is away; the same request again is safe.", ...retryAfter },
  tooManyRequests: { status: 429, means: "The client, or its address, asks too often.", ...retryAfter },
  serverBusy: { status: 503, means: "The server has too much to do; nothing was begun.", ...retryAfter },
  notReady: {
    status: 503,
    means: "Requests should go to another node: this one is about to end, or its store is away or of another schema.",
    context: of.OfReadiness,
    ...retryAfter,
  },
  internalError: { status: 500, means: "Anything else. No detail but the requestId." },
} as const satisfies Readonly<Record<string, FailureRow>>;

export type FailureCode = keyof typeof failures;

type Row<C extends FailureCode> = (typeof failures)[C];

export type StatusOf<C extends FailureCode> = Row<C>["status"];

/** What an answer with the code tells beside its message; `never` where it tells nothing. */
export type ContextOf<C extends FailureCode> =
  Row<C> extends { readonly context: { readonly _A: infer A } } ? A : never;
