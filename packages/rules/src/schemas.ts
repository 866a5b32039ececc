import type { AnySchema, JsonSchema } from "@condor/core";
import { Catalogue } from "./catalogue.js";
import { Decision } from "./decision.js";
import { DecisionTable } from "./decision-table.js";
import { FactsOnWire } from "./facts-on-wire.js";
import { Vectors } from "./vectors.js";

const dialect = "https://json-schema.org/draft/2020-12/schema";

/** What the schema of a request refers to, for any value inside `additionalData`. */
const $defs = { JsonValue: { type: ["string", "number", "boolean", "object", "array", "null"] } };

const document = (title: string, { jsonSchema }: AnySchema): JsonSchema => ({
  $schema: dialect,
  title,
  ...jsonSchema,
  $defs,
});

/** The JSON Schema (2020-12) of each document that this package gives, or takes. */
export const schemas = {
  catalogue: document("The rules of admission", Catalogue),
  table: document("The decision table", DecisionTable),
  vectors: document("Facts, and what must be decided on them", Vectors),
  facts: document("The facts that are decided on", FactsOnWire),
  decision: document("What is decided", Decision),
} as const;
