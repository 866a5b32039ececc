import * as E from "#fp-ts/Either";
import { type Fault, fault, typeFault } from "./fault.js";
import { type Checked, type Schema, schema } from "./schema.js";
import { patternFault, wellFormedPattern } from "./well-formed.js";

/** Lengths are in Unicode code points, as in JSON Schema. Patterns are linear and run with the `u` flag. */
export interface TextRules {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

const codePoints = (text: string): number => {
  let pairs = 0;
  for (let at = 0; at < text.length; at += 1) if ((text.codePointAt(at) ?? 0) > 0xffff) pairs += 1;
  return text.length - pairs;
};

const exceeds = (text: string, limit: number): boolean =>
  text.length > limit && (text.length > 2 * limit || codePoints(text) > limit);

const textFaults = (rules: TextRules & { readonly pattern: string }) => {
  const expression = new RegExp(rules.pattern, "u");
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = rules;
  return (text: string): ReadonlyArray<Fault> => {
    const tooLong = exceeds(text, maxLength);
    const faults: Fault[] = [];
    if (tooLong)
      faults.push(fault("maxLength", { limit: maxLength }, `must NOT have more than ${maxLength} characters`));
    if (text.length < minLength || (minLength > 1 && codePoints(text) < minLength))
      faults.push(fault("minLength", { limit: minLength }, `must NOT have fewer than ${minLength} characters`));
    if (!expression.test(text)) faults.push(patternFault(pattern));
    return faults;
  };
};

/** A string within `rules`, told apart from other strings by its brand `A`. Without a pattern, any well-formed text. */
export const branded = <A extends string>(name: string, rules: TextRules = {}): Schema<A> => {
  const full = { ...rules, pattern: rules.pattern ?? wellFormedPattern };
  const faultsOf = textFaults(full);
  const is = (value: unknown): value is A => typeof value === "string" && faultsOf(value).length === 0;
  const check = (value: unknown): Checked<A> => {
    if (is(value)) return E.right(value);
    return E.left(typeof value === "string" ? faultsOf(value) : [typeFault("string")]);
  };
  return schema({ name, jsonSchema: { type: "string", ...full }, is, check, encode: (value) => value });
};

/** A plain string within `rules`. */
export const text = (name: string, rules: TextRules = {}): Schema<string> => branded<string>(name, rules);
