import { APIConnectionTimeoutError, APIError, APIUserAbortError } from "increase";
import { unheard, type WireFailure } from "./failure.js";
import { heardAs } from "./problem.js";

// Nobody was reached: no byte of the request has left.
const unreached: ReadonlySet<unknown> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

const wasNeverSent = (error: unknown, depth = 4): boolean => {
  if (typeof error !== "object" || error === null || depth === 0) return false;
  if ("code" in error && unreached.has(error.code)) return true;
  return "cause" in error && wasNeverSent(error.cause, depth - 1);
};

/** What an error of the SDK says. Its message is left alone: it may repeat what was sent. */
export const thrownAs =
  (what: string) =>
  (error: unknown): WireFailure => {
    if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError)
      return unheard(`${what}: no answer in time`);
    if (error instanceof APIError && typeof error.status === "number") {
      const headers: unknown = error.headers;
      return heardAs(what, error.status, error.error, headers instanceof Headers ? headers.get("retry-after") : null);
    }
    return wasNeverSent(error)
      ? { ...unheard(`${what}: nobody was reached`), again: 0 }
      : unheard(`${what}: the connection was lost, or the answer cannot be read`);
  };
