import * as E from "#fp-ts/Either";
import { type Fault, fault, typeFault, under } from "../schema/fault.js";
import { isObject, type JsonObject } from "../schema/json.js";
import { type Checked, type Schema, schema } from "../schema/schema.js";
import { illFormed, isWellFormed, keyFault, wellFormedPattern } from "../schema/well-formed.js";

const limits = { properties: 20, depth: 4, bytes: 4096 };

/** Keys that JavaScript gives a meaning to: refused at any depth. */
const poisoned: ReadonlySet<string> = new Set(["__proto__", "prototype", "constructor"]);
const jsonTypes = ["string", "number", "boolean", "object", "array", "null"];
const inside = "#/$defs/JsonValue";

const notJson: Fault = {
  ...fault("type", { type: jsonTypes }, `must be ${jsonTypes.join(",")}`),
  schemaPath: `${inside}/type`,
};
const illFormedInside: Fault = { ...illFormed, schemaPath: `${inside}/pattern` };

const keyFaults = (keys: ReadonlyArray<string>, schemaPath: string): ReadonlyArray<Fault> =>
  keys.filter((key) => poisoned.has(key) || !isWellFormed(key)).map((key) => ({ ...keyFault(key), schemaPath }));

const memberFaults = (entries: Iterable<readonly [string | number, unknown]>, depth: number): ReadonlyArray<Fault> =>
  [...entries].flatMap(([key, member]) => valueFaults(member, depth + 1).map(under(key, inside)));

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

const containerFaults = (value: object, depth: number): ReadonlyArray<Fault> => {
  if (depth > limits.depth) return [];
  if (Array.isArray(value)) return memberFaults(value.entries(), depth);
  if (!isPlain(value)) return [notJson];
  return [...keyFaults(Object.keys(value), `${inside}/propertyNames`), ...memberFaults(Object.entries(value), depth)];
};

/** Faults of a value inside `additionalData`, down to the depth allowed: deeper ones are the depth's own fault. */
const valueFaults = (value: unknown, depth: number): ReadonlyArray<Fault> => {
  if (typeof value === "string") return isWellFormed(value) ? [] : [illFormedInside];
  if (typeof value === "object" && value !== null) return containerFaults(value, depth);
  return value === null || typeof value === "boolean" || Number.isFinite(value) ? [] : [notJson];
};

const tooDeep = (value: unknown, depth: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (depth > limits.depth || Object.values(value).some((member) => tooDeep(member, depth + 1)));

/** The bytes of a text in UTF-8. */
const utf8Bytes = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
};

const boundFaults = (value: Readonly<Record<string, unknown>>): ReadonlyArray<Fault> => {
  const { properties, depth } = limits;
  const many = Object.keys(value).length > properties;
  return [
    ...(many
      ? [fault("maxProperties", { limit: properties }, `must NOT have more than ${properties} properties`)]
      : []),
    ...(tooDeep(value, 1) ? [fault("maxLength", { limit: depth }, `must NOT have more than ${depth} levels`)] : []),
  ];
};

const sizeFaults = (value: Readonly<Record<string, unknown>>): ReadonlyArray<Fault> =>
  utf8Bytes(JSON.stringify(value)) > limits.bytes
    ? [fault("maxLength", { limit: limits.bytes }, `must NOT have more than ${limits.bytes} bytes as JSON text`)]
    : [];

const faultsOf = (value: Readonly<Record<string, unknown>>): ReadonlyArray<Fault> => {
  if (!isPlain(value)) return [typeFault("object")];
  const faults = [
    ...boundFaults(value),
    ...keyFaults(Object.keys(value), "/propertyNames"),
    ...memberFaults(Object.entries(value), 1),
  ];
  // A value with a fault may be no JSON at all (a cycle, a bigint), so only a sound one is measured.
  return faults.some(({ keyword, params }) => keyword === "type" || params["limit"] === limits.depth)
    ? faults
    : [...faults, ...sizeFaults(value)];
};

const is = (value: unknown): value is JsonObject => isObject(value) && faultsOf(value).length === 0;

const check = (value: unknown): Checked<JsonObject> => {
  if (is(value)) return E.right(value);
  return E.left(isObject(value) ? faultsOf(value) : [typeFault("object")]);
};

/**
 * Whatever the caller wants kept with the card: at most 20 keys at the top, 4 levels of nesting and 4 KiB as
 * JSON text (both told as `maxLength`, for JSON Schema has no word for them). Never merged into anything.
 */
export const AdditionalData: Schema<JsonObject> = schema({
  name: "AdditionalData",
  jsonSchema: {
    type: "object",
    maxProperties: limits.properties,
    propertyNames: { pattern: wellFormedPattern, not: { enum: [...poisoned] } },
    additionalProperties: { $ref: inside },
    description: `At most ${limits.depth} levels and ${limits.bytes} bytes as JSON text.`,
  },
  is,
  check,
  encode: (value) => value,
});
