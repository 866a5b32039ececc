import type { Fault, Instant } from "@condor/core";
import { match, P } from "ts-pattern";
import type { HttpError } from "../http-error.js";
import { type Answer, failure } from "./answer.js";
import { createErrorAnswer, customerNotFound, internalError } from "./create-error-answer.js";
import { retryAfter } from "./retry-after.js";

const invalid = (context: ReadonlyArray<Fault>): Answer =>
  failure(400, "requestValidateError", { message: "Request validation error", context });

/** RFC 9110 asks every 401 for a challenge; the scheme is the vendor's own. */
const challenge = { "WWW-Authenticate": 'x-connectfi-token realm="condor"' };

/** The published answer to each failure. */
export const errorAnswer = (error: HttpError, now: Instant): Answer =>
  match(error)
    .with({ _tag: "RouteNotFound" }, () => failure(404, "routeNotFound", { message: "Route not found" }))
    .with({ _tag: "MethodNotAllowed" }, ({ allowed }) =>
      failure(405, "methodNotAllowed", { message: "Method not allowed", headers: { Allow: allowed.join(", ") } }),
    )
    .with({ _tag: "Unauthorized" }, () =>
      failure(401, "unauthorized", { message: "Authentication error", headers: challenge }),
    )
    .with({ _tag: "Forbidden" }, ({ scope }) =>
      failure(403, "forbidden", { message: "The token lacks a scope", context: { scope } }),
    )
    .with({ _tag: "TooManyRequests" }, ({ retryAt }) =>
      failure(429, "tooManyRequests", { message: "Too many requests", headers: retryAfter(retryAt - now) }),
    )
    .with({ _tag: "ServerBusy" }, ({ retryAfter: delay }) =>
      failure(503, "serverBusy", {
        message: "Server is busy; the same request again is safe",
        headers: retryAfter(delay),
      }),
    )
    .with({ _tag: "NotReady" }, ({ reason }) =>
      failure(503, "notReady", { message: "Not ready", context: { reason }, headers: retryAfter(0) }),
    )
    .with({ _tag: "RequestMalformed" }, () => failure(400, "requestMalformed", { message: "Request is no valid HTTP" }))
    .with({ _tag: "RequestTimeout" }, () =>
      failure(408, "requestTimeout", { message: "Request did not arrive in time" }),
    )
    .with({ _tag: "HeadersTooLarge" }, () =>
      failure(431, "headersTooLarge", { message: "Headers are too long or too many" }),
    )
    .with({ _tag: "UnsupportedMediaType" }, () =>
      failure(415, "unsupportedMediaType", { message: "Content-Type must be application/json" }),
    )
    .with({ _tag: "PayloadTooLarge" }, ({ limit }) =>
      failure(413, "payloadTooLarge", { message: `The body must not exceed ${limit} bytes`, context: { limit } }),
    )
    .with({ _tag: "RequestInvalid" }, ({ faults }) => invalid(faults))
    .with({ _tag: "NoSuchCustomer" }, ({ customerId }) => customerNotFound(customerId))
    .with({ _tag: "Unexpected" }, () => internalError)
    // What is left is core's union, and the compiler holds it to that.
    .with({ _tag: P.string }, (refusal) => createErrorAnswer(refusal, now))
    .exhaustive();
