import { type AnySchema, literal, required, struct } from "@condor/core";
import { RequestId } from "./request-id.js";

/** What goes around the data of a success. */
export const successEnvelope = <S extends AnySchema>(data: S) =>
  struct("Success", {
    code: required("code", literal("0")),
    data: required("data", data),
    requestId: required("requestId", RequestId),
  });
