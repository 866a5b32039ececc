import * as E from "#fp-ts/Either";
import { type Fault, fault, tooMuch, typeFault, under } from "../schema/fault.js";
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
const tooMany = tooMuch("maxProperties", limits.properties, "properties");
const tooDeep = tooMuch("maxLength", limits.depth, "levels");
const tooLong = tooMuch("maxLength", limits.bytes, "bytes as JSON text");

const keyFaults = (keys: ReadonlyArray<string>, schemaPath: string): Fault[] =>
  keys.filter((key) => poisoned.has(key) || !isWellFormed(key)).map((key) => ({ ...keyFault(key), schemaPath }));

const memberFaults = (
  entries: Iterable<readonly [string | number, unknown]>,
  depth: number,
  faults: Fault[] = [],
): ReadonlyArray<Fault> => {
  for (const [key, member] of entries)
    for (const inner of valueFaults(member, depth + 1)) faults.push(under(key, inside)(inner));
  return faults;
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

const objectFaults = (value: object, depth: number, at: string): ReadonlyArray<Fault> =>
  memberFaults(Object.entries(value), depth, keyFaults(Object.keys(value), `${at}/propertyNames`));

const containerFaults = (value: object, depth: number): ReadonlyArray<Fault> => {
  if (depth > limits.depth) return [tooDeep];
  if (Array.isArray(value)) return memberFaults(value.entries(), depth);
  return isPlain(value) ? objectFaults(value, depth, inside) : [notJson];
};

const noFaults: ReadonlyArray<Fault> = [];

/** Faults of a value inside `additionalData`, down to the depth allowed: what is deeper is one fault, whatever it is. */
const valueFaults = (value: unknown, depth: number): ReadonlyArray<Fault> => {
  if (typeof value === "string") return isWellFormed(value) ? noFaults : [illFormedInside];
  if (typeof value === "object" && value !== null) return containerFaults(value, depth);
  return value === null || typeof value === "boolean" || Number.isFinite(value) ? noFaults : [notJson];
};

/** The bytes of a text in UTF-8, of which a URI has each that it cannot show as three characters (RFC 3986). */
const utf8Bytes = (text: string): number => encodeURIComponent(text).replace(/%../gu, "-").length;

/** No JSON text of the value is longer: an escape has six bytes for a unit of UTF-16, a number fewer than 25 in all. */
const mostBytes = (value: unknown): number => {
  if (typeof value === "string") return 6 * value.length + 3;
  if (typeof value !== "object" || value === null) return 25;
  let bytes = 3;
  for (const [key, member] of Object.entries(value)) bytes += mostBytes(key) + mostBytes(member);
  return bytes;
};

/** Most data are far below the limit, and to write them as text takes longer than all else about them. */
const isTooLong = (value: unknown): boolean =>
  mostBytes(value) > limits.bytes && utf8Bytes(JSON.stringify(value)) > limits.bytes;

const faultsOf = (value: Readonly<Record<string, unknown>>): ReadonlyArray<Fault> => {
  if (!isPlain(value)) return [typeFault("object")];
  const found = objectFaults(value, 1, "");
  const isMany = Object.keys(value).length > limits.properties;
  if (found.length === 0 && !isMany && !isTooLong(value)) return noFaults;
  const shallow = found.filter(({ keyword }) => keyword !== tooDeep.keyword);
  const isDeep = shallow.length < found.length;
  // A value with a fault may be no JSON at all (a cycle, a bigint), so only a sound one is measured.
  const isMeasured = !isDeep && !found.some(({ keyword }) => keyword === notJson.keyword);
  return [
    ...(isMany ? [tooMany] : noFaults),
    ...(isDeep ? [tooDeep] : noFaults),
    ...shallow,
    ...(isMeasured && isTooLong(value) ? [tooLong] : noFaults),
  ];
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
