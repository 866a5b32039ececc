import type { Evidence } from "@condor/core";

const said = (value: Evidence[string]): string => {
  if (typeof value === "object" && "reveal" in value) return String(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") return value.length === 0 ? "none" : value.join(", ");
  return String(value);
};

/** What a rule looked at: names and values, secrets as they print themselves. */
export const evidenceInWords = (evidence: Evidence): ReadonlyArray<readonly [string, string]> =>
  Object.entries(evidence).map(([name, value]) => [name, said(value)]);
