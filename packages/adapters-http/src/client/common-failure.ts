import type { Instant, StorageUnavailable } from "@condor/core";
import { match, P } from "ts-pattern";
import type { FailureSaid } from "../envelope/failure-said.js";
import type { ClientError } from "./client-error.js";
import type { Heard } from "./exchange.js";
import { retryAfterOf } from "./retried.js";
import { unexpectedAnswer } from "./unexpected-answer.js";

// What a caller of the client can do nothing about: the two sides are not of one mind.
const unexpected = [
  "routeNotFound",
  "methodNotAllowed",
  "requestMalformed",
  "requestTimeout",
  "headersTooLarge",
  "notReady",
  "unsupportedMediaType",
  "payloadTooLarge",
  "internalError",
] as const;

const codes = [
  ...unexpected,
  "unauthorized",
  "forbidden",
  "requestValidateError",
  "storageUnavailable",
  "tooManyRequests",
  "serverBusy",
] as const;

/** What any route can say. */
export type CommonFailure = Extract<FailureSaid, { readonly code: (typeof codes)[number] }>;

const commonCodes: ReadonlySet<string> = new Set(codes);

export const isCommon = (said: FailureSaid): said is CommonFailure => commonCodes.has(said.code);

/** The table of errors read backwards, as far as any route has it. */
export const commonFailure = (said: CommonFailure, heard: Heard, now: Instant): ClientError | StorageUnavailable => {
  const retryAt = now + (retryAfterOf(heard) ?? 0);
  return match(said)
    .returnType<ClientError | StorageUnavailable>()
    .with({ code: "unauthorized" }, () => ({ _tag: "Unauthorized" }))
    .with({ code: "forbidden" }, ({ context: { scope } }) => ({ _tag: "Forbidden", scope }))
    .with({ code: "requestValidateError" }, ({ context: faults }) => ({ _tag: "RequestInvalid", faults }))
    .with({ code: "storageUnavailable" }, () => ({ _tag: "StorageUnavailable", cause: "the service's store is away" }))
    .with({ code: "tooManyRequests" }, () => ({ _tag: "TooManyRequests", retryAt }))
    .with({ code: "serverBusy" }, () => ({ _tag: "ServerBusy", retryAt }))
    .with({ code: P.union(...unexpected) }, () => unexpectedAnswer(heard))
    .exhaustive();
};
