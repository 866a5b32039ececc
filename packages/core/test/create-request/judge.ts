import { Ajv, type ErrorObject } from "ajv";
import type { Fault } from "@condor/core";

// The contract's schema, written by hand and judged by Ajv: it shares no line with the codec.
const wellFormed = "^[^\\u0000\\ud800-\\udfff]*$";
const name = (maxLength: number) => ({ type: "string", minLength: 1, maxLength, pattern: wellFormed });
const safeNames = { pattern: wellFormed, not: { enum: ["__proto__", "prototype", "constructor"] } };

const contractSchema = {
  $defs: {
    JsonValue: {
      type: ["string", "number", "boolean", "object", "array", "null"],
      pattern: wellFormed,
      propertyNames: safeNames,
      additionalProperties: { $ref: "#/$defs/JsonValue" },
      items: { $ref: "#/$defs/JsonValue" },
    },
  },
  type: "object",
  required: ["customerId"],
  additionalProperties: false,
  properties: {
    customerId: { type: "string", pattern: "^(csta|cstap)_[0-9a-zA-Z]{1,30}$" },
    cardAttributes: {
      type: "object",
      required: ["productID", "nameOnCard", "designId", "addressType"],
      additionalProperties: false,
      properties: {
        productID: name(64),
        nameOnCard: name(100),
        designId: name(64),
        addressType: { enum: ["PRIMARY", "SECONDARY"] },
        issueType: { enum: ["NEW", "REGISTRATION", "RE-ISSUE", "EXPIRED", "DAMAGED"] },
        reference: { type: "string", minLength: 1, maxLength: 20, pattern: "^[0-9a-zA-Z]+$" },
        cardShippingMethod: name(64),
        additionalData: {
          type: "object",
          maxProperties: 20,
          propertyNames: safeNames,
          additionalProperties: { $ref: "#/$defs/JsonValue" },
          maxLevels: 4,
          maxBytes: 4096,
        },
      },
    },
  },
};

const levels = (value: unknown): number =>
  typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(levels)) : 0;
const isFinite = (value: unknown): boolean =>
  typeof value === "number"
    ? Number.isFinite(value)
    : typeof value !== "object" || value === null || Object.values(value).every(isFinite);
const fits = (value: object, bytes: number): boolean => Buffer.byteLength(JSON.stringify(value)) <= bytes;

const ajv = new Ajv({ allErrors: true, strict: false, strictNumbers: true });
ajv.addKeyword({
  keyword: "maxLevels",
  type: "object",
  validate: (limit: number, value: object) => levels(value) <= limit,
});
ajv.addKeyword({
  keyword: "maxBytes",
  type: "object",
  // Only what is JSON of the allowed depth is measured.
  validate: (limit: number, value: object) => levels(value) > 4 || !isFinite(value) || fits(value, limit),
});
const validate = ajv.compile(contractSchema);

// The contract tells depth and size of additionalData as `maxLength`, for JSON Schema has no word for them.
const ourWords: Readonly<Record<string, readonly [number, string]>> = {
  maxLevels: [4, "must NOT have more than 4 levels"],
  maxBytes: [4096, "must NOT have more than 4096 bytes as JSON text"],
};

// Ajv compiles a recursive definition on its own and tells its paths from there, not from the root.
const fromRoot = ({ instancePath, schemaPath }: ErrorObject): string =>
  instancePath === "" || schemaPath.startsWith("#/properties")
    ? schemaPath
    : schemaPath.replace("#", "#/$defs/JsonValue");

const inOurWords = (error: ErrorObject): Fault => {
  const { instancePath, keyword, params, message = "" } = error;
  const word = ourWords[keyword];
  const schemaPath = fromRoot(error);
  return word === undefined
    ? { instancePath, schemaPath, keyword, params, message }
    : {
        instancePath,
        schemaPath: schemaPath.replace(keyword, "maxLength"),
        keyword: "maxLength",
        params: { limit: word[0] },
        message: word[1],
      };
};

/** Below the fourth level only the depth itself is a fault. */
const isTold = ({ instancePath, keyword, propertyName }: ErrorObject): boolean => {
  const [, inside] = instancePath.split("/cardAttributes/additionalData");
  const depth = (inside ?? "").split("/").length - 1;
  return propertyName === undefined && depth < (keyword === "propertyNames" ? 4 : 5);
};

export const judge = (body: unknown): ReadonlyArray<Fault> =>
  validate(body) ? [] : (validate.errors ?? []).filter(isTold).map(inOurWords);
