import { type Instant, type Schema, schema, timestamp } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";

const text = timestamp("Instant");

/** A point in time, to the millisecond. */
export const InstantShown: Schema<Instant> = schema({
  name: "Instant",
  jsonSchema: text.jsonSchema,
  is: (value): value is Instant => typeof value === "number" && Number.isFinite(value),
  check: (value) => pipe(text.check(value), E.map(Date.parse)),
  encode: (value) => new Date(value).toISOString(),
});
