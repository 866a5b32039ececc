import type { JsonSchema } from "@condor/core";
import type { Deprecation } from "../deprecation.js";
import { successEnvelope } from "../envelope/success-envelope.js";
import { type FailureCode, failures } from "../failure/failures.js";
import { codesOf } from "../operation/codes-of.js";
import type { Operation } from "../operation/operation.js";
import { failureExamples } from "./failure-examples.js";
import { headersOfFailure, headersOfSuccess } from "./header-objects.js";
import type { ExampleObject, MediaObject, ResponseObject } from "./open-api-object.js";
import { pageData } from "./page-example.js";
import { referenceTo, type Tell } from "./reference-to.js";

const requestId = "0198c5f2a1b47c3d9e8f0a1b2c3d4e5f";

const successMedia = ({ id, data }: Operation, told: Tell): MediaObject => {
  if (data === "application/json") return { schema: { type: "object" } };
  if (data === "text/html") return { schema: { type: "string" } };
  const value = { code: "0", data: pageData[id], requestId };
  return { schema: told(successEnvelope(data).jsonSchema), examples: { success: { value } } };
};

const success = (operation: Operation, deprecation: Deprecation, told: Tell): ResponseObject => ({
  description: "Success.",
  headers: headersOfSuccess(operation, deprecation),
  content: {
    [typeof operation.data === "string" ? operation.data : "application/json"]: successMedia(operation, told),
  },
});

const oneOf = (codes: ReadonlyArray<FailureCode>): JsonSchema => {
  const references = codes.map((code) => referenceTo("schemas", code));
  const [only] = references;
  if (references.length === 1 && only !== undefined) return { ...only };
  const mapping = Object.fromEntries(codes.map((code) => [code, referenceTo("schemas", code).$ref]));
  return { oneOf: references, discriminator: { propertyName: "code", mapping } };
};

const examplesOf = (codes: ReadonlyArray<FailureCode>): Readonly<Record<string, ExampleObject>> =>
  Object.fromEntries(
    codes.flatMap((code) => {
      const example = failureExamples[code];
      return example === undefined ? [] : [[code, { value: { code, ...example, requestId } }]];
    }),
  );

const failed = (codes: ReadonlyArray<FailureCode>, operation: Operation, deprecation: Deprecation): ResponseObject => ({
  description: codes.map((code) => `\`${code}\`: ${failures[code].means}`).join("\n\n"),
  headers: headersOfFailure(codes, operation, deprecation),
  content: { "application/json": { schema: oneOf(codes), examples: examplesOf(codes) } },
});

/** Every answer of an operation, by status. */
export const responseObjects = (
  operation: Operation,
  deprecation: Deprecation,
  told: Tell,
): Readonly<Record<string, ResponseObject>> => {
  const codes = codesOf(operation);
  const statuses = [...new Set(codes.map((code) => failures[code].status))];
  const withStatus = (status: number) => codes.filter((code) => failures[code].status === status);
  return {
    200: success(operation, deprecation, told),
    ...Object.fromEntries(
      statuses.map((status) => [String(status), failed(withStatus(status), operation, deprecation)]),
    ),
  };
};
