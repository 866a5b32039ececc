import type { Fault } from "@condor/core";
import type { Problem } from "./problem.js";

const quoted = (values: unknown): string =>
  Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(", ") : JSON.stringify(values);

const cures: ReadonlyMap<string, (params: Fault["params"]) => string> = new Map<
  string,
  (params: Fault["params"]) => string
>([
  ["required", ({ missingProperty }) => `add ${quoted(missingProperty)}`],
  ["additionalProperties", ({ additionalProperty }) => `remove ${quoted(additionalProperty)}, or correct its spelling`],
  ["type", ({ type }) => `write the ${String(type)} that belongs here`],
  ["enum", ({ allowedValues }) => `write one of ${quoted(allowedValues)}`],
  ["uniqueItems", () => "change one of the two, or remove it"],
  ["minItems", () => "add what is missing"],
]);

/** What to do about a fault in a file. */
export const cureOf = ({ instancePath, keyword, params, message }: Fault): Problem => ({
  place: instancePath,
  problem: message,
  cure: cures.get(keyword)?.(params) ?? "correct the value",
});
