import { isMembers, type Place } from "./place.js";

/** A value that is wrong in one way, and the fault that a codec reports for it, in Ajv's vocabulary. */
export interface FaultAt {
  readonly what: string;
  readonly keyword: string;
  readonly value: unknown;
}

const anotherType: Readonly<Record<string, ReadonlyArray<unknown>>> = {
  string: [1, null],
  integer: ["1", 1.5],
  boolean: ["true", null],
  object: [[], null, "{}"],
  array: [{}, null],
};

const typeFaults = ({ schema: { type } }: Place): ReadonlyArray<FaultAt> =>
  typeof type === "string"
    ? (anotherType[type] ?? []).map((value) => ({ what: `is no ${type}`, keyword: "type", value }))
    : [];

const enumFaults = ({ schema: { enum: choices } }: Place): ReadonlyArray<FaultAt> =>
  Array.isArray(choices)
    ? ["no such choice", 1].map((value) => ({ what: "is none of the choices", keyword: "enum", value }))
    : [];

const constFaults = ({ schema: { const: only } }: Place): ReadonlyArray<FaultAt> =>
  only === undefined ? [] : [{ what: "is not the one value allowed", keyword: "const", value: 0 }];

const limitFaults = ({ schema: { minimum, maximum } }: Place): ReadonlyArray<FaultAt> => [
  ...(typeof minimum === "number" ? [{ what: "is too small", keyword: "minimum", value: minimum - 1 }] : []),
  ...(typeof maximum === "number" ? [{ what: "is too large", keyword: "maximum", value: maximum + 1 }] : []),
];

const expressionOf = ({ schema: { pattern } }: Place): RegExp =>
  new RegExp(typeof pattern === "string" ? pattern : "", "u");

const lengthFaults = (place: Place): ReadonlyArray<FaultAt> => {
  const { minLength, maxLength } = place.schema;
  const long = typeof maxLength === "number" ? ["x", "0"].map((character) => character.repeat(maxLength + 1)) : [];
  const short = typeof minLength === "number" && minLength > 0 ? [""] : [];
  const only = (values: ReadonlyArray<string>) => values.filter((value) => expressionOf(place).test(value)).slice(0, 1);
  return [
    ...only(long).map((value) => ({ what: "is too long", keyword: "maxLength", value })),
    ...only(short).map((value) => ({ what: "is too short", keyword: "minLength", value })),
  ];
};

const offPattern = (text: string): ReadonlyArray<string> => {
  const middle = `${text.slice(0, 5)}-${text.slice(5)}`;
  const turned = text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
  return ["", ` ${text}`, `${text} `, `${text}é`, `${text}\u0000`, middle, turned, text.slice(1), text.repeat(40)];
};

const within = ({ schema: { minLength = 0, maxLength = Number.POSITIVE_INFINITY } }: Place, text: string): boolean =>
  text.length >= Number(minLength) && text.length <= Number(maxLength);

const patternFaults = (place: Place): ReadonlyArray<FaultAt> => {
  const { value } = place;
  if (typeof value !== "string" || typeof place.schema["pattern"] !== "string") return [];
  return offPattern(value)
    .filter((text) => within(place, text) && !expressionOf(place).test(text))
    .map((text) => ({ what: "is off its pattern", keyword: "pattern", value: text }));
};

const requiredOf = ({ schema: { required } }: Place): ReadonlyArray<string> =>
  Array.isArray(required) ? required.filter((key) => typeof key === "string") : [];

const memberFaults = (place: Place): ReadonlyArray<FaultAt> => {
  const { value, schema } = place;
  if (!isMembers(value)) return [];
  const without = (key: string) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  // Without what tells it apart nobody knows what else a value should have.
  const lacking = requiredOf(place)
    .filter((key) => Object.hasOwn(value, key) && key !== schema["discriminant"])
    .map((key) => ({ what: `lacks ${key}`, keyword: "required", value: without(key) }));
  const extra = { what: "has one key too many", keyword: "additionalProperties", value: { ...value, unexpected: 1 } };
  return [...lacking, ...(schema["additionalProperties"] === false ? [extra] : [])];
};

const poisonedKey = { what: "has a forbidden key", keyword: "propertyNames", value: { constructor: 1 } };

const keyFaults = ({ value, schema: { maxProperties, propertyNames } }: Place): ReadonlyArray<FaultAt> => {
  if (!isMembers(value)) return [];
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`key${n}`, n]));
  const names = isMembers(propertyNames) ? propertyNames : {};
  const illFormed = { ...value, "key\u0000": "x" };
  return [
    ...(typeof maxProperties === "number"
      ? [{ what: "has too many keys", keyword: "maxProperties", value: many(maxProperties + 1) }]
      : []),
    ...(names["not"] === undefined ? [] : [poisonedKey]),
    ...(names["pattern"] === undefined
      ? []
      : [{ what: "has a key that nothing can store", keyword: "propertyNames", value: illFormed }]),
  ];
};

const emptyFaults = ({ schema: { minItems } }: Place): ReadonlyArray<FaultAt> =>
  typeof minItems === "number" && minItems > 0 ? [{ what: "is empty", keyword: "minItems", value: [] }] : [];

/** Every way known here to spoil the value of a place with one fault, and no place inside it. */
export const faultsAt = (place: Place): ReadonlyArray<FaultAt> =>
  [
    typeFaults,
    enumFaults,
    constFaults,
    limitFaults,
    lengthFaults,
    patternFaults,
    memberFaults,
    keyFaults,
    emptyFaults,
  ].flatMap((faults) => faults(place));
