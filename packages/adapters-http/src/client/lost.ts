import * as t from "io-ts";
import type { Cancelled, TimedOut, Unreachable } from "./client-error.js";

/** Why no answer came. */
export type Lost = Unreachable | TimedOut | Cancelled;

const systemCode = /^[A-Z][A-Z0-9_]{1,40}$/u;

/** The system's code of what was thrown, however deep. Never its message, which may quote anything. */
export const unreachable = (thrown: unknown): Unreachable => {
  const { code, cause } = t.UnknownRecord.is(thrown) ? thrown : {};
  if (typeof code === "string" && systemCode.test(code)) return { _tag: "Unreachable", cause: code };
  return cause === undefined ? { _tag: "Unreachable", cause: "UNKNOWN" } : unreachable(cause);
};
