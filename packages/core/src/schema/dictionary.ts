import * as E from "#fp-ts/Either";
import { type Fault, typeFault, under } from "./fault.js";
import { isObject } from "./json.js";
import { type Checked, type Schema, schema } from "./schema.js";

/** String keys of any name to values of one kind. */
export const dictionary = <A>(item: Schema<A>): Schema<Readonly<Record<string, A>>> => {
  const check = (value: unknown): Checked<Readonly<Record<string, A>>> => {
    if (!isObject(value)) return E.left([typeFault("object")]);
    const faults: Fault[] = [];
    const entries: [string, A][] = [];
    for (const [key, one] of Object.entries(value)) {
      const checked = item.check(one);
      if (E.isLeft(checked)) faults.push(...checked.left.map(under(key, "/additionalProperties")));
      else entries.push([key, checked.right]);
    }
    return faults.length === 0 ? E.right(Object.fromEntries(entries)) : E.left(faults);
  };
  return schema({
    name: `{ [key]: ${item.name} }`,
    jsonSchema: { type: "object", additionalProperties: item.jsonSchema },
    is: (value): value is Readonly<Record<string, A>> => isObject(value) && Object.values(value).every(item.is),
    check,
    encode: (value) => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, item.encode(one)])),
  });
};
