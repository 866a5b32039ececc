import { codeOf } from "./code-of.js";

// Another transaction was in the way, and this one did nothing: serialization_failure, deadlock_detected. After a
// unique_violation the next attempt sees who holds the key or the reference, and answers that.
const conflicts: ReadonlySet<string> = new Set(["40001", "40P01", "23505"]);

export const isConflict = (error: unknown): boolean => conflicts.has(codeOf(error));

/** The constraint that a write would have broken, where one is named. Names only: the values are personal data. */
export const constraintOf = (error: unknown): string => {
  if (typeof error !== "object" || error === null || !("constraint" in error)) return "";
  return typeof error.constraint === "string" ? error.constraint : "";
};
