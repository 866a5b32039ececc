import { choice, integer, list, optional, required, ResourceId, struct, text } from "@condor/core";
import type * as t from "io-ts";

/** Why there is no account, card, finding or page. */
export const problemTypes = {
  declined: 422,
  contradiction: 409,
  unknown: 503,
  invalid: 400,
  "too-large": 413,
  unauthorized: 401,
  "not-found": 404,
} as const;
export type ProblemType = keyof typeof problemTypes;

const isProblemType = (name: string): name is ProblemType => name in problemTypes;

/**
 * Problem details (RFC 9457), their `type` relative to the document of the contract. `declined` has `subCode` and the
 * issuer's reason as `detail`, `contradiction` has `resourceIds`.
 */
export const Problem = struct("Problem", {
  type: required("type", choice("type", Object.keys(problemTypes).filter(isProblemType))),
  title: required("title", text("title")),
  status: required("status", integer("status", { minimum: 400, maximum: 599 })),
  detail: optional("detail", text("detail")),
  subCode: optional("subCode", text("subCode", { minLength: 1, maxLength: 64 })),
  resourceIds: optional("resourceIds", list(ResourceId)),
});
export type Problem = t.TypeOf<typeof Problem>;

/** A problem but for its status, which its type has. */
export type Trouble = Omit<Problem, "status">;
