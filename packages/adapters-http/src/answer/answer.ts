/** What is sent, but for the requestId and the headers that every answer has. */
export interface Answer {
  readonly status: number;
  /** `"0"` is success. */
  readonly code: string;
  /** What follows `code` in the envelope; a member that is undefined is not sent. */
  readonly rest: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

export const success = (data: unknown): Answer => ({ status: 200, code: "0", rest: { data }, headers: {} });

export interface FailureParts {
  readonly message: string;
  readonly subCode?: string;
  readonly context?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const failure = (
  status: number,
  code: string,
  { subCode, message, context, headers = {} }: FailureParts,
): Answer => ({ status, code, rest: { subCode, message, context }, headers });
