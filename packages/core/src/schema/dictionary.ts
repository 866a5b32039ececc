import * as E from "#fp-ts/Either";
import { type Fault, typeFault, under } from "./fault.js";
import { isObject } from "./json.js";
import { type Checked, type Schema, schema } from "./schema.js";
import { isWellFormed, keyFault, wellFormedPattern } from "./well-formed.js";

/** Well-formed keys of any name to values of one kind. */
export const dictionary = <A>(item: Schema<A>): Schema<Readonly<Record<string, A>>> => {
  const check = (value: unknown): Checked<Readonly<Record<string, A>>> => {
    if (!isObject(value)) return E.left([typeFault("object")]);
    const faults: Fault[] = [];
    const entries: [string, A][] = [];
    for (const [key, one] of Object.entries(value)) {
      if (!isWellFormed(key)) faults.push(keyFault(key));
      const checked = item.check(one);
      if (E.isLeft(checked)) for (const inner of checked.left) faults.push(under(key, "/additionalProperties")(inner));
      else entries.push([key, checked.right]);
    }
    return faults.length === 0 ? E.right(Object.fromEntries(entries)) : E.left(faults);
  };
  return schema({
    name: `{ [key]: ${item.name} }`,
    jsonSchema: {
      type: "object",
      propertyNames: { pattern: wellFormedPattern },
      additionalProperties: item.jsonSchema,
    },
    is: (value): value is Readonly<Record<string, A>> =>
      isObject(value) && Object.entries(value).every(([key, one]) => isWellFormed(key) && item.is(one)),
    check,
    encode: (value) => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, item.encode(one)])),
  });
};
