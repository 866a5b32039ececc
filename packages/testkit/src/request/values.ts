import type { JsonSchema } from "@condor/core";
import * as fc from "fast-check";
import { jsonValues } from "../arbitrary/json.js";
import { isMembers } from "../arbitrary/nearly/place.js";
import { texts } from "../arbitrary/text.js";
import type { Vocabulary } from "./asked-document.js";

const numberIn = (schema: JsonSchema, key: string): number | undefined => {
  const value = schema[key];
  return typeof value === "number" ? value : undefined;
};

/** Patterns that exclude little are met by almost any text; of the others the text is made. */
const drawn = (pattern: string | undefined, least: number, most: number | undefined): fc.Arbitrary<string> =>
  pattern === undefined || pattern.includes("[^")
    ? texts({ least, ...(most === undefined ? {} : { most }) })
    : fc.stringMatching(new RegExp(pattern, "u"));

const strings = (schema: JsonSchema): fc.Arbitrary<string> => {
  const [least, most] = [numberIn(schema, "minLength") ?? 0, numberIn(schema, "maxLength")];
  const pattern = typeof schema["pattern"] === "string" ? schema["pattern"] : undefined;
  const form = new RegExp(pattern ?? "", "u");
  const fits = (text: string): boolean =>
    form.test(text) && text.length >= least && [...text].length <= (most ?? Number.POSITIVE_INFINITY);
  return drawn(pattern, least, most).filter(fits);
};

/** Texts of a place, mostly those that the vocabulary has for it. */
export const wordsOf = (schema: JsonSchema, name: string, vocabulary: Vocabulary): fc.Arbitrary<string> => {
  const known = vocabulary[name] ?? [];
  const any = { arbitrary: strings(schema), weight: 1 };
  return known.length === 0 ? any.arbitrary : fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 6 }, any);
};

const structs = (schema: JsonSchema, vocabulary: Vocabulary): fc.Arbitrary<unknown> => {
  const { properties, required, additionalProperties } = schema;
  const own = Object.entries(isMembers(properties) ? properties : {}).filter((entry): entry is [string, JsonSchema] =>
    isMembers(entry[1]),
  );
  const requiredKeys = Array.isArray(required) ? required.filter((key) => typeof key === "string") : [];
  const known = fc.record(Object.fromEntries(own.map(([key, one]) => [key, valuesOf(one, vocabulary, key)])), {
    requiredKeys,
  });
  if (!isMembers(additionalProperties)) return known;
  return fc
    .tuple(known, fc.dictionary(texts({ least: 1 }), jsonValues, { maxKeys: 3 }))
    .map((both) => Object.assign({}, ...both));
};

/** JSON that a resolved schema accepts, as far as its words reach: where they do not, nearly. */
export const valuesOf = (schema: JsonSchema, vocabulary: Vocabulary, name = ""): fc.Arbitrary<unknown> => {
  const { type, enum: choices } = schema;
  if (Array.isArray(choices)) {
    const all: ReadonlyArray<unknown> = choices;
    return fc.constantFrom(...all);
  }
  if (type === "string") return wordsOf(schema, name, vocabulary);
  return type === "object" ? structs(schema, vocabulary) : jsonValues;
};
