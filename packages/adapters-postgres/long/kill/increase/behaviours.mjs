import { setTimeout as wait } from "node:timers/promises";
import { refusing } from "@condor/increase-fake";

const own = { _tag: "Own" };
const silence = { _tag: "Silence" };
const raw = (status, body) => ({ _tag: "Raw", status, type: "application/json", body });
const now = (answers) => ({ acts: "now", answers });
const never = (answers) => ({ acts: "never", answers });

/** Each lie at Increase: whether a request is carried out, and what the caller hears of it. */
export const behaviours = {
  none: () => now(own),
  declinesAndForgets: () => refusing("invalid_operation_error"),
  namesAnotherAccount: () => now({ _tag: "Changed", change: () => ({ account_id: "account_of_another" }) }),
  actsAndLosesTheAnswer: () => now(silence),
  actsLate: ({ share }) => ({ acts: "later", answers: share < 0.5 ? raw(504, "{}") : silence }),
  // The caller is still there or not: it has perhaps asked for something before.
  answersLate: ({ delay }) => ({ ...now(own), after: wait(300 + 3 * delay) }),
  fails500AfterActing: () => refusing("internal_server_error", { acts: "now" }),
  answersNonsense: ({ share }) =>
    now(share < 0.5 ? raw(200, "<html>") : { _tag: "Changed", change: () => ({ id: 7 }) }),
  closesTheSocket: ({ share }) => now({ _tag: share < 0.5 ? "Reset" : "Truncated" }),
  isDown: () => never(raw(503, "{}")),
  throttles: ({ share }) => refusing("rate_limited_error", { more: { retry_after: share < 0.5 ? 0 : 1 } }),
};
