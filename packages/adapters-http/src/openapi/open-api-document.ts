import type { JsonSchema } from "@condor/core";
import type { Deprecation } from "../deprecation.js";
import { failureEnvelope } from "../envelope/failure-envelope.js";
import { codesOf } from "../operation/codes-of.js";
import { operations } from "../operation/operations.js";
import { jsonValue } from "./json-value.js";
import { namedSchemas } from "./named-schemas.js";
import type { OpenApiDocument } from "./open-api-object.js";
import { operationObject } from "./operation-object.js";
import { referring } from "./reference-to.js";

export interface OpenApiOptions {
  readonly deprecation: Deprecation;
  /** Where the routes are served, without a slash at the end; the folder of the document itself unless given. */
  readonly url?: string;
  /** The version of the interface; `1` unless given. */
  readonly version?: string;
}

const names = new Map<unknown, string>(
  Object.entries(namedSchemas).map(([name, { jsonSchema }]) => [jsonSchema, name]),
);
const told = referring(names);

const schemas = (): Readonly<Record<string, JsonSchema>> => {
  const codes = [...new Set(operations.flatMap(codesOf))];
  return {
    // A copy, so that what is named here is written out and not told by its own name.
    ...Object.fromEntries(
      Object.entries(namedSchemas).map(([name, { jsonSchema }]) => [name, told({ ...jsonSchema })]),
    ),
    JsonValue: jsonValue,
    ...Object.fromEntries(codes.map((code) => [code, told(failureEnvelope(code).jsonSchema)])),
  };
};

const info = (version: string): OpenApiDocument["info"] => ({
  title: "condor",
  version,
  summary: "Open a checking account and issue its debit card, once per customer",
  description: [
    'Every answer but this document is one of two envelopes: `{"code":"0","data",requestId}`, always with the status 200, or `{"code","message","context"?,requestId}`. Failures of the business are 400, also what is not found and what exists already; the code tells them apart.',
    "GET routes answer HEAD too.",
  ].join("\n\n"),
  license: { name: "MIT", identifier: "MIT" },
});

const token = {
  type: "apiKey",
  in: "header",
  name: "x-connectfi-token",
  description: [
    "A token of `POST /auth/get-token`. What it allows are its scopes:",
    "- `create`: open an account and issue a card",
    "- `read`: read customers, cards and accounts",
    "- `pii:read`: see the values of identification documents, of which others see the last four characters",
    "- `operate`: settle reviews; no route asks for it",
  ].join("\n"),
} as const;

const tags: OpenApiDocument["tags"] = [
  { name: "Customers", description: "Accounts and cards of a customer, and where it stands." },
  { name: "Tokens", description: "What a client shows with every request." },
  { name: "Service", description: "The service itself." },
];

/** `:name` as OpenAPI writes it. */
const templated = (path: string): string => path.replaceAll(/:([a-zA-Z]+)/gu, "{$1}");

/** The routes in OpenAPI 3.1.1: made of what reads the requests and writes the answers, so it cannot say otherwise. */
export const openApiDocument = ({ deprecation, url = ".", version = "1" }: OpenApiOptions): OpenApiDocument => ({
  openapi: "3.1.1",
  info: info(version),
  servers: [{ url, description: "Where this document is." }],
  tags,
  paths: Object.fromEntries(
    operations.map((operation) => [
      templated(operation.path),
      { [operation.method.toLowerCase()]: operationObject(operation, deprecation, told) },
    ]),
  ),
  components: { schemas: schemas(), securitySchemes: { token } },
});
