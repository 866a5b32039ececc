import * as E from "#fp-ts/Either";
import { typeFault } from "./fault.js";
import { encodeFields, type Fields, holds, isSound, keysOf, objectSchema, reader, type StructOf } from "./fields.js";
import { isObject } from "./json.js";
import { type Checked, type Schema, schema } from "./schema.js";
import { illFormedBeside, wellFormedPattern } from "./well-formed.js";

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
  const read = reader(fields);
  const encode = encodeFields(fields);
  const check = (value: unknown): Checked<StructOf<F>> => {
    if (!isObject(value)) return E.left([typeFault("object")]);
    const { faults, values } = read(value);
    const all = [...faults, ...illFormedBeside(keys, value)];
    const whole = { ...value, ...values };
    return isSound(fields, whole, all) ? E.right(whole) : E.left(all);
  };
  return schema({
    name,
    jsonSchema: { ...objectSchema(fields), ...wellFormedInside },
    is: (value): value is StructOf<F> => hasFields(value) && illFormedBeside(keys, value).length === 0,
    check,
    encode: (value) => ({ ...value, ...encode(value) }),
  });
};
