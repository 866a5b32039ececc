import * as E from "#fp-ts/Either";
import { type Fault, fault, typeFault } from "./fault.js";
import { encodeFields, type Fields, holds, isSound, keysOf, objectSchema, reader, type StructOf } from "./fields.js";
import { isObject } from "./json.js";
import { type Checked, type Schema, schema } from "./schema.js";

const unexpected = (key: string): Fault =>
  fault("additionalProperties", { additionalProperty: key }, "must NOT have additional properties");

/** An object of exactly these fields: an unknown key is a fault, for a misspelt option must not be ignored. */
export const struct = <F extends Fields>(name: string, fields: F): Schema<StructOf<F>> => {
  const keys = keysOf(fields);
  const read = reader(fields);
  const check = (value: unknown): Checked<StructOf<F>> => {
    if (!isObject(value)) return E.left([typeFault("object")]);
    const { faults, values } = read(value);
    for (const key of Object.keys(value)) if (!keys.has(key)) faults.push(unexpected(key));
    return isSound(fields, values, faults) ? E.right(values) : E.left(faults);
  };
  return schema({
    name,
    jsonSchema: { ...objectSchema(fields), additionalProperties: false },
    is: holds(fields),
    check,
    encode: encodeFields(fields),
  });
};
