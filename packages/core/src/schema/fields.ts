import * as E from "#fp-ts/Either";
import type * as t from "io-ts";
import { type Fault, fault, under } from "./fault.js";
import { isObject } from "./json.js";
import type { AnySchema, JsonSchema } from "./schema.js";

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

interface Reading {
  readonly faults: Fault[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** Listed once a struct: to list the fields for each value shows in the time. */
const listed = (fields: Fields) => Object.entries(fields).map(([name, field]) => ({ name, ...field }));

/** Reads every field of an object. */
export const reader = (fields: Fields): ((value: Readonly<Record<string, unknown>>) => Reading) => {
  const entries = listed(fields);
  return (value) => {
    const faults: Fault[] = [];
    const values: Record<string, unknown> = {};
    for (const { name, key, schema: of, presence, fallback } of entries) {
      const given = value[key];
      if (given === undefined) {
        if (presence === "required") faults.push(missing(key));
        if (presence === "defaulted") values[name] = fallback;
        continue;
      }
      const checked = of.check(given);
      if (E.isLeft(checked)) for (const inner of checked.left) faults.push(under(key, `/properties/${key}`)(inner));
      else values[name] = checked.right;
    }
    return { faults, values };
  };
};

/** A record that is read field by field has no type of its own: it is the struct where no field has a fault. */
export const isSound = <F extends Fields>(
  _fields: F,
  _values: Readonly<Record<string, unknown>>,
  faults: ReadonlyArray<Fault>,
): _values is StructOf<F> => faults.length === 0;

export const objectSchema = (fields: Fields): JsonSchema => ({
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

export const holds = <F extends Fields>(fields: F): ((value: unknown) => value is StructOf<F>) => {
  const entries = listed(fields);
  return (value): value is StructOf<F> =>
    isObject(value) &&
    entries.every(({ name, schema: of, presence }) =>
      value[name] === undefined ? presence === "optional" : of.is(value[name]),
    );
};

export const encodeFields = <F extends Fields>(
  fields: F,
): ((value: StructOf<F>) => Readonly<Record<string, unknown>>) => {
  const entries = listed(fields);
  return (value) => {
    const given: Readonly<Record<string, unknown>> = value;
    const encoded: Record<string, unknown> = {};
    for (const { name, key, schema: of } of entries)
      if (given[name] !== undefined) encoded[key] = of.encode(given[name]);
    return encoded;
  };
};

export const keysOf = (fields: Fields): ReadonlySet<string> => new Set(Object.values(fields).map(({ key }) => key));
