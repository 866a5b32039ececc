import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as t from "io-ts";
import type { Fault } from "./fault.js";

export type JsonSchema = Readonly<Record<string, unknown>>;
export type Checked<A> = E.Either<ReadonlyArray<Fault>, A>;

/** An io-ts codec that knows its JSON Schema and reports every fault of a value once. Never throws. */
export interface Schema<A> extends t.Type<A, unknown, unknown> {
  readonly jsonSchema: JsonSchema;
  /** Like `decode`, with the faults' paths relative to this schema. */
  readonly check: (value: unknown) => Checked<A>;
}

/** Any schema, where only its shape matters. */
export interface AnySchema extends t.Mixed {
  readonly jsonSchema: JsonSchema;
  readonly check: (value: unknown) => Checked<unknown>;
}

export interface SchemaOptions<A> {
  readonly name: string;
  readonly jsonSchema: JsonSchema;
  readonly is: (value: unknown) => value is A;
  readonly check: (value: unknown) => Checked<A>;
  readonly encode: (value: A) => unknown;
}

export const schema = <A>({ name, jsonSchema, is, check, encode }: SchemaOptions<A>): Schema<A> => {
  const validate: t.Validate<unknown, A> = (value, context) =>
    pipe(
      check(value),
      E.mapLeft((faults) =>
        faults.map(({ instancePath, message }) => ({ value, context, message: `${instancePath} ${message}` })),
      ),
    );
  return Object.assign(new t.Type<A, unknown, unknown>(name, is, validate, encode), { jsonSchema, check });
};

/** The value, or all of its faults with schema paths from the root (`#/...`). */
export const parse =
  <A>(of: Schema<A>) =>
  (value: unknown): Checked<A> =>
    pipe(
      of.check(value),
      E.mapLeft((faults) =>
        faults.map((one) => (one.schemaPath.startsWith("#") ? one : { ...one, schemaPath: `#${one.schemaPath}` })),
      ),
    );
