import * as E from "#fp-ts/Either";
import type * as t from "io-ts";
import { type Fault, fault, typeFault, under } from "./fault.js";
import { isObject } from "./json.js";
import { type AnySchema, type Checked, type JsonSchema, type Schema, schema } from "./schema.js";
import { illFormedBeside, wellFormedPattern } from "./well-formed.js";

/** `key` is the spelling on the wire; the field's own name is the one in the program. */
export interface Field<S extends AnySchema, P extends "required" | "optional" | "defaulted"> {
  readonly key: string;
  readonly schema: S;
  readonly presence: P;
  readonly fallback?: unknown;
}

export const required = <S extends AnySchema>(key: string, of: S): Field<S, "required"> => ({
  key,
  schema: of,
  presence: "required",
});
export const optional = <S extends AnySchema>(key: string, of: S): Field<S, "optional"> => ({
  key,
  schema: of,
  presence: "optional",
});
/** Absent on the wire means `fallback`. */
export const defaulted = <S extends AnySchema>(key: string, of: S, fallback: t.TypeOf<S>): Field<S, "defaulted"> => ({
  key,
  schema: of,
  presence: "defaulted",
  fallback,
});

export type Fields = Readonly<Record<string, Field<AnySchema, "required" | "optional" | "defaulted">>>;

type OptionalNames<F extends Fields> = {
  [K in keyof F]: F[K]["presence"] extends "optional" ? K : never;
}[keyof F];

export type StructOf<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalNames<F>>]: t.TypeOf<F[K]["schema"]>;
} & { readonly [K in OptionalNames<F>]?: t.TypeOf<F[K]["schema"]> };

const missing = (key: string): Fault =>
  fault("required", { missingProperty: key }, `must have required property '${key}'`);
const unexpected = (key: string): Fault =>
  fault("additionalProperties", { additionalProperty: key }, "must NOT have additional properties");

/** Listed once a schema: to list them for each value took an eighth of the time of decoding it. */
type Entries = ReadonlyArray<readonly [string, Fields[string]]>;

interface Reading {
  readonly faults: ReadonlyArray<Fault>;
  readonly values: Readonly<Record<string, unknown>>;
}

const readFields = (fields: Entries, value: Readonly<Record<string, unknown>>): Reading => {
  const faults: Fault[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { key, schema: of, presence, fallback }] of fields) {
    if (value[key] === undefined) {
      if (presence === "required") faults.push(missing(key));
      if (presence === "defaulted") values[name] = fallback;
      continue;
    }
    const checked = of.check(value[key]);
    if (E.isLeft(checked)) faults.push(...checked.left.map(under(key, `/properties/${key}`)));
    else values[name] = checked.right;
  }
  return { faults, values };
};

const objectSchema = (fields: Fields): JsonSchema => ({
  type: "object",
  properties: Object.fromEntries(
    Object.values(fields).map(({ key, schema: of, fallback }) => [
      key,
      fallback === undefined ? of.jsonSchema : { ...of.jsonSchema, default: fallback },
    ]),
  ),
  required: Object.values(fields)
    .filter(({ presence }) => presence === "required")
    .map(({ key }) => key),
});

const holds =
  <F extends Fields>(fields: F) =>
  (value: unknown): value is StructOf<F> =>
    isObject(value) &&
    Object.entries(fields).every(([name, { schema: of, presence }]) =>
      value[name] === undefined ? presence === "optional" : of.is(value[name]),
    );

// A record that is filled key by key has no type of its own; every field was just decoded by its schema.
const filled =
  <F extends Fields>(fields: F) =>
  (values: Readonly<Record<string, unknown>>): values is StructOf<F> =>
    Object.keys(values).length <= Object.keys(fields).length;

const encodeFields =
  <F extends Fields>(fields: F) =>
  (value: StructOf<F>): Readonly<Record<string, unknown>> => {
    const given: Readonly<Record<string, unknown>> = value;
    const present = Object.entries(fields).filter(([name]) => given[name] !== undefined);
    return Object.fromEntries(present.map(([name, { key, schema: of }]) => [key, of.encode(given[name])]));
  };

const keysOf = (fields: Fields): ReadonlySet<string> => new Set(Object.values(fields).map(({ key }) => key));

/** An object of exactly these fields: an unknown key is a fault, for a misspelt option must not be ignored. */
export const struct = <F extends Fields>(name: string, fields: F): Schema<StructOf<F>> => {
  const keys = keysOf(fields);
  const isFilled = filled(fields);
  const entries = Object.entries(fields);
  const check = (value: unknown): Checked<StructOf<F>> => {
    if (!isObject(value)) return E.left([typeFault("object")]);
    const extra = Object.keys(value).filter((key) => !keys.has(key));
    const { faults, values } = readFields(entries, value);
    return faults.length === 0 && extra.length === 0 && isFilled(values)
      ? E.right(values)
      : E.left([...faults, ...extra.map(unexpected)]);
  };
  return schema({
    name,
    jsonSchema: { ...objectSchema(fields), additionalProperties: false },
    is: holds(fields),
    check,
    encode: encodeFields(fields),
  });
};

const wellFormed = { pattern: wellFormedPattern };
const wellFormedInside = {
  propertyNames: wellFormed,
  additionalProperties: { ...wellFormed, propertyNames: wellFormed },
};

/**
 * An object with at least these fields, spelt as on the wire. All other fields, and the order of keys, survive; their
 * keys and texts are well-formed at any depth, though JSON Schema says it of the first two levels only.
 */
export const openStruct = <F extends Fields>(name: string, fields: F): Schema<StructOf<F>> => {
  const keys = keysOf(fields);
  const hasFields = holds(fields);
  const entries = Object.entries(fields);
  const check = (value: unknown): Checked<StructOf<F>> => {
    if (!isObject(value)) return E.left([typeFault("object")]);
    const { faults, values } = readFields(entries, value);
    const all = [...faults, ...illFormedBeside(keys, value)];
    const whole = { ...value, ...values };
    return all.length === 0 && hasFields(whole) ? E.right(whole) : E.left(all);
  };
  return schema({
    name,
    jsonSchema: { ...objectSchema(fields), ...wellFormedInside },
    is: (value): value is StructOf<F> => hasFields(value) && illFormedBeside(keys, value).length === 0,
    check,
    encode: (value) => ({ ...value, ...encodeFields(fields)(value) }),
  });
};
