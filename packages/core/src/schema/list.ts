import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type { ReadonlyNonEmptyArray } from "#fp-ts/ReadonlyNonEmptyArray";
import { type Fault, fault, typeFault, under } from "./fault.js";
import { type Checked, type Schema, schema } from "./schema.js";

/** A list of any length, in the order given. */
export const list = <A>(item: Schema<A>): Schema<ReadonlyArray<A>> => {
  const check = (value: unknown): Checked<ReadonlyArray<A>> => {
    if (!Array.isArray(value)) return E.left([typeFault("array")]);
    const faults: Fault[] = [];
    const items: A[] = [];
    for (const [index, one] of value.entries()) {
      const checked = item.check(one);
      if (E.isLeft(checked)) for (const inner of checked.left) faults.push(under(index, "/items")(inner));
      else items.push(checked.right);
    }
    return faults.length === 0 ? E.right(items) : E.left(faults);
  };
  return schema({
    name: `${item.name}[]`,
    jsonSchema: { type: "array", items: item.jsonSchema },
    is: (value): value is ReadonlyArray<A> => Array.isArray(value) && value.every(item.is),
    check,
    encode: (value) => value.map(item.encode),
  });
};

const isNonEmpty = <A>(items: ReadonlyArray<A>): items is ReadonlyNonEmptyArray<A> => items.length > 0;

const empty = fault("minItems", { limit: 1 }, "must NOT have fewer than 1 items");

/** A list of one item or more. */
export const nonEmptyList = <A>(item: Schema<A>): Schema<ReadonlyNonEmptyArray<A>> => {
  const any = list(item);
  return schema({
    name: any.name,
    jsonSchema: { ...any.jsonSchema, minItems: 1 },
    is: (value): value is ReadonlyNonEmptyArray<A> => any.is(value) && isNonEmpty(value),
    check: (value) =>
      pipe(
        any.check(value),
        E.filterOrElse(isNonEmpty, (): ReadonlyArray<Fault> => [empty]),
      ),
    encode: any.encode,
  });
};
