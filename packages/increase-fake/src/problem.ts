import type { Behaviour } from "./behaviour.js";
import type { Json, Members } from "./kept.js";

/** Increase's twelve types of problem, by their statuses. */
const statuses = {
  invalid_parameters_error: 400,
  malformed_request_error: 400,
  invalid_api_key_error: 401,
  environment_mismatch_error: 403,
  insufficient_permissions_error: 403,
  private_feature_error: 403,
  api_method_not_found_error: 404,
  object_not_found_error: 404,
  idempotency_key_already_used_error: 409,
  invalid_operation_error: 409,
  rate_limited_error: 429,
  internal_server_error: 500,
} as const;

export type ProblemType = keyof typeof statuses;

export interface Reply {
  readonly status: number;
  readonly body: Members;
  readonly headers?: Readonly<Record<string, string>>;
}

export const problem = (type: ProblemType, detail: string | null = null, more: Members = {}): Reply => {
  const status = statuses[type];
  const title = type.replaceAll("_", " ");
  const wait: Json | undefined = more["retry_after"];
  const headers = wait === undefined ? {} : { "retry-after": JSON.stringify(wait) };
  return { status, body: { type, status, title, detail, ...more }, headers };
};

/** The request is answered by a problem, and not carried out unless told. */
export const refusing = (
  type: ProblemType,
  { detail = "It cannot be done.", more = {}, acts = "never" }: Refusing = {},
): Behaviour => {
  const { status, body, headers = {} } = problem(type, detail, more);
  return { acts, answers: { _tag: "Raw", status, type: "application/json", body: JSON.stringify(body), headers } };
};

export interface Refusing {
  readonly detail?: string;
  readonly more?: Members;
  readonly acts?: Behaviour["acts"];
}
