import * as E from "#fp-ts/Either";
import type * as t from "io-ts";
import { fault, type Fault, typeFault, under } from "./fault.js";
import { isObject } from "./json.js";
import { type AnySchema, type Checked, type Schema, schema } from "./schema.js";

/** One of several structs, told apart by `_tag`, which is also the name that it has here. */
export const tagged = <M extends Readonly<Record<string, AnySchema>>>(
  name: string,
  members: M,
): Schema<t.TypeOf<M[keyof M]>> => {
  type A = t.TypeOf<M[keyof M]>;
  const wrong: ReadonlyArray<Fault> = [
    fault("enum", { allowedValues: Object.keys(members) }, "must be equal to one of the allowed values"),
  ].map(under("_tag", "/properties/_tag"));
  const memberOf = (value: unknown): AnySchema | undefined =>
    isObject(value) && typeof value["_tag"] === "string" && Object.hasOwn(members, value["_tag"])
      ? members[value["_tag"]]
      : undefined;
  const is = (value: unknown): value is A => memberOf(value)?.is(value) === true;
  const check = (value: unknown): Checked<A> => {
    const checked = memberOf(value)?.check(value);
    if (checked === undefined) return E.left(isObject(value) ? wrong : [typeFault("object")]);
    if (E.isLeft(checked)) return checked;
    return is(checked.right) ? E.right(checked.right) : E.left(wrong);
  };
  return schema<A>({
    name,
    jsonSchema: { oneOf: Object.values(members).map(({ jsonSchema }) => jsonSchema) },
    is,
    check,
    encode: (value: unknown): unknown => memberOf(value)?.encode(value),
  });
};
