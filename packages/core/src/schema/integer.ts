import * as E from "#fp-ts/Either";
import { fault, typeFault } from "./fault.js";
import { type Checked, type Schema, schema } from "./schema.js";

/** A whole number in `minimum..maximum`, both included. */
export const integer = (name: string, { minimum, maximum }: { minimum: number; maximum: number }): Schema<number> => {
  const is = (value: unknown): value is number =>
    typeof value === "number" && Number.isInteger(value) && value >= minimum && value <= maximum;
  const check = (value: unknown): Checked<number> => {
    if (is(value)) return E.right(value);
    if (typeof value !== "number" || !Number.isInteger(value)) return E.left([typeFault("integer")]);
    return value < minimum
      ? E.left([fault("minimum", { comparison: ">=", limit: minimum }, `must be >= ${minimum}`)])
      : E.left([fault("maximum", { comparison: "<=", limit: maximum }, `must be <= ${maximum}`)]);
  };
  return schema({ name, jsonSchema: { type: "integer", minimum, maximum }, is, check, encode: (value) => value });
};
