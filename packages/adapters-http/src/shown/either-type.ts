import { type Schema, schema } from "@condor/core";
import * as t from "io-ts";

interface OfType<T extends string> {
  readonly customerType: T;
}

/** An individual or a business, told apart by `customerType`; with any other type it is judged as an individual. */
export const eitherType = <I extends OfType<"individual">, B extends OfType<"business">>(
  name: string,
  individual: Schema<I>,
  business: Schema<B>,
): Schema<I | B> => {
  const isBusiness = (value: unknown): boolean => t.UnknownRecord.is(value) && value["customerType"] === "business";
  const isB = (value: I | B): value is B => value.customerType === "business";
  return schema<I | B>({
    name,
    jsonSchema: { oneOf: [individual.jsonSchema, business.jsonSchema] },
    is: (value): value is I | B => individual.is(value) || business.is(value),
    check: (value) => (isBusiness(value) ? business.check(value) : individual.check(value)),
    encode: (value) => (isB(value) ? business.encode(value) : individual.encode(value)),
  });
};
