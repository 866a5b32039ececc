import type { Deprecation } from "../deprecation.js";
import type { FailureRow } from "../failure/failure-row.js";
import { type FailureCode, failures } from "../failure/failures.js";
import { type HeaderName, headers } from "../header.js";
import type { Operation } from "../operation/operation.js";
import type { HeaderObject } from "./open-api-object.js";

/** A header that an answer has, or that some answers have. */
type Use = readonly [HeaderName, "always" | "sometimes"];

const objectsOf = (uses: ReadonlyArray<Use>): Readonly<Record<string, HeaderObject>> =>
  Object.fromEntries(
    uses.map(([name, when]) => {
      const { means: description, pattern, example } = headers[name];
      return [name, { description, required: when === "always", schema: { type: "string", pattern }, example }];
    }),
  );

const deprecated = ({ sunset }: Deprecation): ReadonlyArray<Use> => [
  ["Deprecation", "always"],
  ["Link", "always"],
  ...(sunset === undefined ? [] : [["Sunset", "always"] as const]),
];

const anywhere = (operation: Operation, deprecation: Deprecation): ReadonlyArray<Use> => [
  ...(operation.deprecated ? deprecated(deprecation) : []),
  ["RateLimit-Policy", "sometimes"],
  ["RateLimit", "sometimes"],
];

/** The headers of a success. */
export const headersOfSuccess = (operation: Operation, deprecation: Deprecation) =>
  objectsOf([...(operation.says ?? []).map((name): Use => [name, "sometimes"]), ...anywhere(operation, deprecation)]);

const headersOf = (code: FailureCode): ReadonlyArray<HeaderName> => {
  const row: FailureRow = failures[code];
  return row.headers ?? [];
};

/** The headers of an answer that has one of the codes: what each of them has is always there. */
export const headersOfFailure = (
  codes: ReadonlyArray<FailureCode>,
  operation: Operation,
  deprecation: Deprecation,
): Readonly<Record<string, HeaderObject>> => {
  const names = [...new Set(codes.flatMap(headersOf))];
  const uses = names.map(
    (name): Use => [name, codes.every((code) => headersOf(code).includes(name)) ? "always" : "sometimes"],
  );
  // Where there is no route, there is none to be deprecated.
  const isRoute = !codes.includes("routeNotFound");
  return objectsOf([...uses, ...anywhere({ ...operation, deprecated: operation.deprecated && isRoute }, deprecation)]);
};
