import type { FailureCode } from "../failure/failures.js";
import type { Operation } from "./operation.js";

const anywhere: ReadonlyArray<FailureCode> = [
  "routeNotFound",
  "methodNotAllowed",
  "tooManyRequests",
  "serverBusy",
  "internalError",
];
const withToken: ReadonlyArray<FailureCode> = ["unauthorized", "forbidden", "storageUnavailable"];
const withBody: ReadonlyArray<FailureCode> = ["unsupportedMediaType", "payloadTooLarge", "requestValidateError"];

/** Every code that a call of the operation can fail with, each once. */
export const codesOf = ({ scope, body, failures }: Operation): ReadonlyArray<FailureCode> => [
  ...new Set([
    ...(scope === undefined ? [] : withToken),
    ...(body === undefined ? [] : withBody),
    ...failures,
    ...anywhere,
  ]),
];
