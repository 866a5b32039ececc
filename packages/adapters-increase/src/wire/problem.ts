import { ResourceId } from "@condor/core";
import * as t from "io-ts";
import { match } from "ts-pattern";
import { unheard, type WireFailure } from "./failure.js";

const Problem = t.intersection([
  t.type({ type: t.string, status: t.number, title: t.string }),
  t.partial({ detail: t.union([t.string, t.null]), resource_id: t.unknown, retry_after: t.unknown }),
]);
type Problem = t.TypeOf<typeof Problem>;

/**
 * Increase's closed list of problem types (its page "Errors", RFC 9457), each with its status and what it says. Only
 * what judges the order itself is a refusal: a bad API key is nothing that a customer should be declined for.
 */
const meanings: ReadonlyMap<string, readonly [status: number, says: "Refused" | "KeyUsed" | "Later" | "Unsure"]> =
  new Map([
    ["invalid_parameters_error", [400, "Refused"]],
    ["malformed_request_error", [400, "Unsure"]],
    ["invalid_api_key_error", [401, "Unsure"]],
    ["environment_mismatch_error", [403, "Unsure"]],
    ["insufficient_permissions_error", [403, "Unsure"]],
    ["private_feature_error", [403, "Unsure"]],
    ["api_method_not_found_error", [404, "Unsure"]],
    ["object_not_found_error", [404, "Refused"]],
    ["idempotency_key_already_used_error", [409, "KeyUsed"]],
    ["invalid_operation_error", [409, "Refused"]],
    ["rate_limited_error", [429, "Later"]],
    ["internal_server_error", [500, "Unsure"]],
  ]);

/** Seconds to wait (RFC 9110, 10.2.3, or the problem's own field); where neither can be read, none. */
const waitOf = ({ retry_after }: Problem, header: string | null): number => {
  const seconds = typeof retry_after === "number" ? retry_after : Number(header ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0;
};

const failureOf = (what: string, problem: Problem, retryAfter: string | null): WireFailure => {
  const { type, status, title, detail, resource_id } = problem;
  const [expected, says] = meanings.get(type) ?? [status, "Unsure" as const];
  const told = unheard(`${what}: ${status} ${meanings.has(type) ? type : "an unknown problem"}`, status >= 500);
  if (expected !== status) return told;
  return match(says)
    .returnType<WireFailure>()
    .with("Refused", () => ({ _tag: "Refused", type, title, detail: detail ?? title }))
    .with("KeyUsed", () => ({ _tag: "KeyUsed", resourceIds: [resource_id].filter(ResourceId.is) }))
    .with("Later", () => ({ ...told, again: waitOf(problem, retryAfter) }))
    .with("Unsure", () => told)
    .exhaustive();
};

/** What an answer that is no success says. A body that is no problem of that status says nothing but its status. */
export const heardAs = (what: string, status: number, body: unknown, retryAfter: string | null): WireFailure =>
  Problem.is(body) && body.status === status
    ? failureOf(what, body, retryAfter)
    : unheard(`${what}: ${status} and no problem that can be read`, status >= 500);
