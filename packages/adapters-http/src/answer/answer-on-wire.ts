import type { CreateError, Instant } from "@condor/core";
import { errorAnswer } from "./error-answer.js";

/** What a caller is sent, but for the requestId. */
export interface AnswerOnWire {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>> & { readonly code: string };
}

/** The published answer to a failure of `create`, for whoever explains or shows it. */
export const answerOnWire = (error: CreateError, now: Instant): AnswerOnWire => {
  const { status, headers, code, rest } = errorAnswer(error, now);
  return { status, headers, body: { code, ...rest } };
};
