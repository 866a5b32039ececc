import * as t from "io-ts";
import { RequestId } from "../envelope/request-id.js";
import type { UnexpectedAnswer } from "./client-error.js";
import type { Heard } from "./exchange.js";

const codeForm = /^[0-9a-zA-Z]{1,64}$/u;

/** Of an answer that nobody knows only what is no secret. */
export const unexpectedAnswer = ({ status, body }: Heard): UnexpectedAnswer => {
  const { code, requestId } = t.UnknownRecord.is(body) ? body : {};
  return {
    _tag: "UnexpectedAnswer",
    status,
    ...(typeof code === "string" && codeForm.test(code) ? { code } : {}),
    ...(RequestId.is(requestId) ? { requestId } : {}),
  };
};
