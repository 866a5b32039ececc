import * as E from "#fp-ts/Either";
import { type Fault, fault, tooMuch, typeFault } from "./fault.js";
import { type Checked, type Schema, schema } from "./schema.js";
import { patternFault, wellFormedPattern } from "./well-formed.js";

/** Lengths are in Unicode code points, as in JSON Schema. Patterns are linear and run with the `u` flag. */
export interface TextRules {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

const codePoints = (text: string): number => [...text].length;

const exceeds = (text: string, limit: number): boolean =>
  text.length > limit && (text.length > 2 * limit || codePoints(text) > limit);

interface Bounds {
  readonly pattern: string;
  readonly least: number;
  readonly most: number;
  readonly expression: RegExp;
}

const isShort = (text: string, least: number): boolean =>
  text.length < least || (text.length < 2 * least && codePoints(text) < least);

const textFaults = (text: string, { least, most, pattern, expression }: Bounds): ReadonlyArray<Fault> => [
  ...(exceeds(text, most) ? [tooMuch("maxLength", most, "characters")] : []),
  ...(isShort(text, least)
    ? [fault("minLength", { limit: least }, `must NOT have fewer than ${least} characters`)]
    : []),
  ...(expression.test(text) ? [] : [patternFault(pattern)]),
];

/** A string within `rules`, told apart from other strings by its brand `A`. Without a pattern, any well-formed text. */
export const branded = <A extends string>(name: string, rules: TextRules = {}): Schema<A> => {
  const { minLength: least = 0, maxLength: most = Number.POSITIVE_INFINITY, pattern = wellFormedPattern } = rules;
  const bounds = { least, most, pattern, expression: new RegExp(pattern, "u") };
  const is = (value: unknown): value is A =>
    typeof value === "string" && !exceeds(value, most) && !isShort(value, least) && bounds.expression.test(value);
  const check = (value: unknown): Checked<A> => {
    if (is(value)) return E.right(value);
    return E.left(typeof value === "string" ? textFaults(value, bounds) : [typeFault("string")]);
  };
  return schema({ name, jsonSchema: { type: "string", ...rules, pattern }, is, check, encode: (value) => value });
};

/** A plain string within `rules`. */
export const text = (name: string, rules: TextRules = {}): Schema<string> => branded<string>(name, rules);
