import type { JsonSchema } from "@condor/core";

export type Members = Readonly<Record<string, unknown>>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value inside a whole, with what is asked of it, and the whole with another value in its place. */
export interface Place {
  readonly schema: JsonSchema;
  readonly value: unknown;
  /** A JSON pointer (RFC 6901). */
  readonly path: string;
  readonly whole: (value: unknown) => unknown;
}

const pointer = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;

const schemaOf = (schema: JsonSchema, key: string): JsonSchema | undefined => {
  const { properties, additionalProperties } = schema;
  const own = isMembers(properties) && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
  return isMembers(own) ? own : undefined;
};

const members = ({ schema, value, path, whole }: Place): ReadonlyArray<Place> =>
  isMembers(value)
    ? Object.entries(value).flatMap(([key, member]) => {
        const of = schemaOf(schema, key);
        const inPlace = (other: unknown) => whole({ ...value, [key]: other });
        return of === undefined ? [] : [{ schema: of, value: member, path: pointer(path, key), whole: inPlace }];
      })
    : [];

const items = ({ schema, value, path, whole }: Place): ReadonlyArray<Place> => {
  const { items: of } = schema;
  if (!Array.isArray(value) || !isMembers(of)) return [];
  const all: ReadonlyArray<unknown> = value;
  return all.map((item, index) => ({
    schema: of,
    value: item,
    path: pointer(path, index),
    whole: (other) => whole(all.with(index, other)),
  }));
};

const constOf = ({ properties }: JsonSchema, key: string): unknown => {
  const property = isMembers(properties) ? properties[key] : undefined;
  return isMembers(property) ? property["const"] : undefined;
};

/** What several structs are told apart by: a key that has one value in each. */
const discriminants = ["_tag", "customerType"];

/** Of several structs the one that the value is of; what tells them apart may be any of theirs. */
const chosen = (schema: JsonSchema, value: unknown): JsonSchema => {
  const { oneOf } = schema;
  if (!Array.isArray(oneOf) || !isMembers(value)) return schema;
  const all = oneOf.filter(isMembers);
  const key = discriminants.find((name) => all.every((one) => constOf(one, name) !== undefined)) ?? "_tag";
  const own = all.find((one) => constOf(one, key) !== undefined && constOf(one, key) === value[key]);
  const properties = own?.["properties"];
  if (own === undefined || !isMembers(properties)) return schema;
  const choices = { enum: all.map((one) => constOf(one, key)) };
  return { ...own, properties: { ...properties, [key]: choices }, discriminant: key };
};

/** The place and every place inside it. */
export const placesIn = (given: Place): ReadonlyArray<Place> => {
  const place = { ...given, schema: chosen(given.schema, given.value) };
  return [place, ...[...members(place), ...items(place)].flatMap(placesIn)];
};
