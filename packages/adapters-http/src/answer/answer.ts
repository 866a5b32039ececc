import { type ContextOf, type FailureCode, failures, type StatusOf } from "../failure/failures.js";
import type { FailureRow } from "../failure/failure-row.js";

/** What is sent, but for the requestId and the headers that every answer has. */
export interface Answer {
  readonly status: number;
  /** `"0"` is success. */
  readonly code: string;
  /** What follows `code` in the envelope; a member that is undefined is not sent. */
  readonly rest: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent in place of the envelope. */
  readonly page?: string;
}

/** `data` as the route's codec has encoded it. */
export const success = (data: unknown): Answer => ({ status: 200, code: "0", rest: { data }, headers: {} });

interface Said {
  readonly message: string;
  readonly subCode?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type FailureParts<C extends FailureCode> = Said &
  ([ContextOf<C>] extends [never] ? { readonly context?: never } : { readonly context: ContextOf<C> });

/** A row of the table of errors, filled in: of `context` goes out what the row's codec names, and nothing else. */
export const failure = <C extends FailureCode>(
  status: StatusOf<C>,
  code: C,
  { subCode, message, context, headers = {} }: FailureParts<C>,
): Answer => {
  const row: FailureRow = failures[code];
  return { status, code, rest: { subCode, message, context: row.context?.encode(context) }, headers };
};
