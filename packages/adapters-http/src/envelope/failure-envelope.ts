import { type AnySchema, literal, required, struct, text } from "@condor/core";
import type { FailureRow } from "../failure/failure-row.js";
import { type FailureCode, failures } from "../failure/failures.js";
import { RequestId } from "./request-id.js";

const made = new Map<FailureCode, AnySchema>();

const envelope = (code: FailureCode): AnySchema => {
  const { context, subCode }: FailureRow = failures[code];
  return struct(code, {
    code: required("code", literal(code)),
    ...(subCode === undefined
      ? {}
      : { subCode: required("subCode", text("subCode", { minLength: 1, maxLength: 64 })) }),
    message: required("message", text("message")),
    ...(context === undefined ? {} : { context: required("context", context) }),
    requestId: required("requestId", RequestId),
  });
};

/** What goes around a failure with the code; made once for each. */
export const failureEnvelope = (code: FailureCode): AnySchema => {
  const known = made.get(code) ?? envelope(code);
  made.set(code, known);
  return known;
};
