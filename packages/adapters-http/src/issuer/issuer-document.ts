import {
  type AnySchema,
  Customer,
  IssuedAccount,
  IssuedCard,
  type JsonSchema,
  Product,
  StoredOrder,
} from "@condor/core";
import { jsonValue } from "../openapi/json-value.js";
import { referenceTo, referring } from "../openapi/reference-to.js";
import { BookPageOnWire, FindingOnWire, IssuerTerms } from "./issuer-contract.js";
import { type IssuerOperation, issuerOperations } from "./issuer-operations.js";
import { Problem, problemTypes, type ProblemType } from "./problem.js";

const named: Readonly<Record<string, AnySchema>> = {
  Order: StoredOrder,
  Customer,
  Product,
  IssuedAccount,
  IssuedCard,
  Finding: FindingOnWire,
  BookPage: BookPageOnWire,
  IssuerTerms,
  Problem,
};

const told = referring(
  new Map<unknown, string>(Object.entries(named).map(([name, { jsonSchema }]) => [jsonSchema, name])),
);

const json = (schema: JsonSchema) => ({ content: { "application/json": { schema: told(schema) } } });

const means: Readonly<Record<ProblemType, string>> = {
  declined: "The issuer said no, before it made anything for this step.",
  contradiction: "What the key made, or what was asked, contradicts the order: `resourceIds` are what there is.",
  unknown: "Nobody knows whether the issuer acted: the same request again is safe.",
  invalid: "The request is off its schema, or is not said to be JSON.",
  "too-large": "The body is larger than the service takes.",
  unauthorized: "The token is not the issuer's.",
  "not-found": "There is no such route.",
};

const problemOf = (type: ProblemType) =>
  [
    String(problemTypes[type]),
    {
      description: means[type],
      content: { "application/problem+json": { schema: referenceTo("schemas", "Problem") } },
    },
  ] as const;

const after = {
  name: "after",
  in: "query",
  required: false,
  description: "Where the page starts; the first page without it.",
  schema: { type: "string" },
};

const operationObject = ({ id, summary, about, body, data, problems }: IssuerOperation): JsonSchema => ({
  operationId: id,
  summary,
  description: about,
  security: [{ token: [] }],
  ...(id === "books" ? { parameters: [after] } : {}),
  ...(body === undefined ? {} : { requestBody: { required: true, ...json(body.jsonSchema) } }),
  responses: {
    "200": { description: "Done, now or by an earlier request with this key.", ...json(data.jsonSchema) },
    ...Object.fromEntries(
      [...problems, "unauthorized" as const, ...(body === undefined ? [] : (["invalid", "too-large"] as const))].map(
        problemOf,
      ),
    ),
  },
});

/** The contract between a service and its issuer, in OpenAPI 3.1.1: made of the codecs that both sides decode with. */
export const issuerDocument = (): JsonSchema => ({
  openapi: "3.1.1",
  info: {
    title: "A card issuer",
    version: "1",
    summary: "Opens accounts and issues debit cards, at most one for each key",
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: "." }],
  paths: Object.fromEntries(
    Object.values(issuerOperations).map((one) => [one.path, { [one.method]: operationObject(one) }]),
  ),
  components: {
    schemas: {
      ...Object.fromEntries(Object.entries(named).map(([name, { jsonSchema }]) => [name, told({ ...jsonSchema })])),
      JsonValue: jsonValue,
    },
    securitySchemes: { token: { type: "http", scheme: "bearer", description: "The issuer's own token." } },
  },
});
