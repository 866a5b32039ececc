import type { Fault, Instant } from "@condor/core";
import type { HttpError } from "../http-error.js";
import { type Answer, failure } from "./answer.js";
import type { AnswersTo, ByTag } from "./answers-to.js";
import { createErrorAnswers, customerNotFound, internalError } from "./create-error-answers.js";
import { retryAfter } from "./retry-after.js";

const invalid = (context: ReadonlyArray<Fault>): Answer =>
  failure(400, "requestValidateError", { message: "Request validation error", context });

/** RFC 9110 asks every 401 for a challenge; the scheme is the vendor's own. */
const challenge = { "WWW-Authenticate": 'x-connectfi-token realm="condor"' };

const answers: AnswersTo<HttpError> = {
  ...createErrorAnswers,
  RouteNotFound: () => failure(404, "routeNotFound", { message: "Route not found" }),
  MethodNotAllowed: ({ allowed }) =>
    failure(405, "methodNotAllowed", { message: "Method not allowed", headers: { Allow: allowed.join(", ") } }),
  Unauthorized: () => failure(401, "unauthorized", { message: "Authentication error", headers: challenge }),
  Forbidden: ({ scope }) => failure(403, "forbidden", { message: "The token lacks a scope", context: { scope } }),
  TooManyRequests: ({ retryAt }, now) =>
    failure(429, "tooManyRequests", { message: "Too many requests", headers: retryAfter(retryAt - now) }),
  ServerBusy: ({ retryAfter: delay }) =>
    failure(503, "serverBusy", {
      message: "Server is busy; the same request again is safe",
      headers: retryAfter(delay),
    }),
  NotReady: ({ reason }) =>
    failure(503, "notReady", { message: "Not ready", context: { reason }, headers: retryAfter(0) }),
  RequestMalformed: () => failure(400, "requestMalformed", { message: "Request is no valid HTTP" }),
  RequestTimeout: () => failure(408, "requestTimeout", { message: "Request did not arrive in time" }),
  HeadersTooLarge: () => failure(431, "headersTooLarge", { message: "Headers are too long or too many" }),
  UnsupportedMediaType: () =>
    failure(415, "unsupportedMediaType", { message: "Content-Type must be application/json" }),
  PayloadTooLarge: ({ limit }) =>
    failure(413, "payloadTooLarge", { message: `The body must not exceed ${limit} bytes`, context: { limit } }),
  RequestInvalid: ({ faults }) => invalid(faults),
  NoSuchCustomer: ({ customerId }) => customerNotFound(customerId),
  Unexpected: () => internalError,
};

type Failures = ByTag<HttpError>;

// The tag goes by itself: so the compiler sees that row and failure belong together.
const answerOf = <T extends keyof Failures>(tag: T, error: Failures[T], now: Instant): Answer =>
  answers[tag](error, now);

/** The published answer to each failure. */
export const errorAnswer = (error: HttpError, now: Instant): Answer => answerOf(error._tag, error, now);
