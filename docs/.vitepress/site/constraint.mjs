import { isDeepStrictEqual } from "node:util";
import { text, timestamp } from "@condor/core";
import { jsonSchemaOf } from "./json-schema-of.mjs";

/** Objects that have a table of their own, and the page that it is on. */
const places = [
  ["Address", "/concepts/customer.md#address"],
  ["Phone", "/concepts/customer.md#phone"],
  ["IdentificationDocument", "/concepts/customer.md#identification-document"],
  ["IndividualProfile", "/concepts/customer.md#profile-of-an-individual"],
  ["BusinessProfile", "/concepts/customer.md#profile-of-a-business"],
  ["Account", "/concepts/account.md#fields"],
  ["Card", "/concepts/card.md#fields"],
  ["Product", "/concepts/program.md#product"],
  ["CardAttributes", "/concepts/card.md#what-may-be-asked-for"],
];

const known = (schema) => places.find(([name]) => isDeepStrictEqual(jsonSchemaOf(name), schema));

const code = (value) => `\`${`${value}`.replaceAll("|", "\\|")}\``;
const anyText = text("any").jsonSchema.pattern;
const time = timestamp("time").jsonSchema.pattern;

const span = ({ minLength = 0, maxLength }) => {
  if (maxLength === undefined) return minLength > 0 ? `at least ${minLength} characters` : "text";
  return minLength > 0 ? `${minLength} to ${maxLength} characters` : `at most ${maxLength} characters`;
};

const ofText = (schema) => {
  const { pattern } = schema;
  if (pattern === anyText) return span(schema);
  if (pattern === time) return "a time in UTC, RFC 3339";
  if (time.startsWith(pattern.slice(0, -1))) return "a day that exists, `YYYY-MM-DD`";
  return `${schema.maxLength === undefined ? "" : `${span(schema)}, `}${code(pattern)}`;
};

const ofObject = (schema) => {
  if (schema.properties !== undefined) return "an object";
  const { maxProperties, additionalProperties } = schema;
  const most = maxProperties === undefined ? "" : `at most ${maxProperties} `;
  return additionalProperties.type === "string"
    ? `texts by name, each ${constraint(additionalProperties)}`
    : `an object of ${most}keys`;
};

const kinds = {
  string: ofText,
  integer: ({ minimum, maximum }) => `an integer, ${minimum} to ${maximum}`,
  boolean: () => "`true` or `false`",
  array: ({ items, minItems }) =>
    `a list${minItems === undefined ? "" : ` of at least ${minItems}`}: ${constraint(items)}`,
  object: ofObject,
};

const bare = (schema) => {
  const own = known(schema);
  if (own !== undefined) return `[${own[0]}](${own[1]})`;
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return `one of ${schema.enum.map(code).join(", ")}`;
  const told = kinds[schema.type];
  if (told === undefined) throw new Error(`no words for the schema ${JSON.stringify(schema)}`);
  return told(schema);
};

/** What a JSON Schema of ours asks of a value, in words. What it cannot tell is an error, and not left out. */
export const constraint = ({ default: fallback, description, ...schema }) =>
  [
    bare(schema),
    ...(fallback === undefined ? [] : [`default ${code(JSON.stringify(fallback))}`]),
    ...(description === undefined
      ? []
      : [description.charAt(0).toLowerCase() + description.slice(1).replace(/\.$/, "")]),
  ].join("; ");
