import type { OpenApiDocument } from "@condor/adapters-http";
import { type Caller, callers } from "./caller.js";

type Operation = OpenApiDocument["paths"][string][string];

/** What a caller is answered: a status with its code, or whatever an unknown customer gets. */
export type Expected = "200" | "401 unauthorized" | "403 forbidden" | "as for an unknown customer";

export interface Cell {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly caller: Caller;
  readonly expected: Expected;
}

/** All scopes that the operation asks for; none where it is open to anyone. */
const asked = ({ security }: Operation): ReadonlyArray<string> | undefined => {
  if (security.length === 0) return undefined;
  return security.flatMap((schemes) => Object.values(schemes).flat());
};

const expectedOf = (operation: Operation, { scopes, isKnown, isOwner }: Caller): Expected => {
  const wanted = asked(operation);
  if (wanted === undefined) return "200";
  if (!isKnown) return "401 unauthorized";
  const held: ReadonlyArray<string> = scopes;
  if (!wanted.every((scope) => held.includes(scope))) return "403 forbidden";
  return isOwner ? "200" : "as for an unknown customer";
};

const filled = (path: string, { parameters = [] }: Operation): string =>
  parameters
    .filter((parameter) => parameter.in === "path")
    .reduce((text, { name, example }) => text.replace(`{${name}}`, encodeURIComponent(example)), path);

const bodyOf = ({ requestBody }: Operation) =>
  requestBody === undefined ? {} : { body: requestBody.content["application/json"]?.examples?.["request"]?.value };

/** Every operation of the document for every caller, with the document's own examples. */
export const matrix = ({ paths }: Pick<OpenApiDocument, "paths">): ReadonlyArray<Cell> =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      callers.map((caller) => ({
        operationId: operation.operationId,
        method: method.toUpperCase(),
        path: filled(path, operation),
        ...bodyOf(operation),
        caller,
        expected: expectedOf(operation, caller),
      })),
    ),
  );
