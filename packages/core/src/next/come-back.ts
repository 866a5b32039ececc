import type { RunningCreation } from "../creation/creation.js";
import type { Instant, Milliseconds } from "../instant.js";
import type { Action } from "./action.js";
import { fail } from "./action.js";
import type { Knowledge } from "./knowledge.js";

/** The request ends with the outcome open; the same request again is safe. */
export const comeBack = ({ terms }: Knowledge, now: Instant, creation?: RunningCreation): Action => {
  const rest: Milliseconds = (creation?.dueAt ?? now) - now;
  return fail({ _tag: "IssuerUnavailable", retryAfter: Math.max(terms.timings.firstBackOff, rest) });
};
