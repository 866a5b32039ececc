import type { JsonSchema } from "@condor/core";
import * as t from "io-ts";
import { type Html, html, nothing } from "./html.js";
import { slug } from "./slug.js";

const schemaOf = (value: unknown): JsonSchema => (t.UnknownRecord.is(value) ? value : {});
const listOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : []);

const codes = (values: ReadonlyArray<unknown>): ReadonlyArray<Html> =>
  values.map((value, index) => html`${index === 0 ? nothing : html`, `}<code>${JSON.stringify(value)}</code>`);

const linked = (reference: string): Html => {
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  return html`<a href="#${slug("schema", name)}">${name}</a>`;
};

const bounds: ReadonlyArray<readonly [string, string]> = [
  ["minLength", "characters at least"],
  ["maxLength", "characters at most"],
  ["minimum", "at least"],
  ["maximum", "at most"],
  ["minItems", "items at least"],
  ["maxProperties", "members at most"],
];

/** Any text that can be stored at all: not worth telling again and again. */
const wellFormed = "^[^\\u0000\\ud800-\\udfff]*$";

const limits = (schema: JsonSchema): ReadonlyArray<Html> => [
  ...bounds.flatMap(([keyword, words]) =>
    schema[keyword] === undefined
      ? []
      : [html` <span class="bound">${Number(schema[keyword]).toString()} ${words}</span>`],
  ),
  ...(typeof schema["pattern"] === "string" && schema["pattern"] !== wellFormed
    ? [html` <code class="pattern">${schema["pattern"]}</code>`]
    : []),
  ...("default" in schema ? [html` <span class="bound">default ${codes([schema["default"]])}</span>`] : []),
];

/** A schema in words, in a line. */
const inWords = (schema: JsonSchema): Html => {
  const { $ref, oneOf, type, items } = schema;
  if (typeof $ref === "string") return linked($ref);
  if (Array.isArray(oneOf))
    return html`one of ${oneOf.map((one, index) => html`${index === 0 ? nothing : html`, `}${inWords(schemaOf(one))}`)}`;
  if (Array.isArray(schema["enum"])) return html`one of ${codes(listOf(schema["enum"]))}`;
  if ("const" in schema) return html`always ${codes([schema["const"]])}`;
  if (type === "array") return html`list of ${inWords(schemaOf(items))}`;
  return html`${typeof type === "string" ? type : listOf(type).filter(t.string.is).join(", ")}`;
};

const member = (key: string, schema: JsonSchema, isRequired: boolean): Html =>
  html`<li><div><code class="key">${key}</code> ${isRequired ? nothing : html`<span class="optional">optional</span> `}<span class="type">${inWords(schema)}</span>${limits(schema)}</div>${membersOf(schema)}</li>`;

/** The members of an object, or of the items of a list, however deep; a named schema is linked and not told again. */
const membersOf = (schema: JsonSchema): Html => {
  if (schema["type"] === "array") return membersOf(schemaOf(schema["items"]));
  const properties = Object.entries(schemaOf(schema["properties"]));
  if (properties.length === 0) return nothing;
  const required = listOf(schema["required"]);
  return html`<ul class="members">${properties.map(([key, one]) => member(key, schemaOf(one), required.includes(key)))}</ul>`;
};

/** A schema as people read it. */
export const schemaTold = (schema: JsonSchema): Html => {
  const members = membersOf(schema);
  const open = schema["type"] === "object" && schema["additionalProperties"] !== false;
  const line = html`<p class="type">${inWords(schema)}${limits(schema)}${open ? html` <span class="bound">other members pass through</span>` : nothing}</p>`;
  return members.text === "" || open ? html`${line}${members}` : members;
};
