import type { OpenApiDocument, OperationObject } from "../openapi/open-api-object.js";
import { type Html, html, raw } from "./html.js";
import { operationName, operationSection } from "./operation-section.js";
import { prose } from "./prose.js";
import { schemaTold } from "./schema-told.js";
import { slug } from "./slug.js";
import { style } from "./style.js";

interface Named {
  readonly method: string;
  readonly path: string;
  readonly operation: OperationObject;
}

const operationsOf = ({ paths }: OpenApiDocument): ReadonlyArray<Named> =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );

const group = (name: string, description: string, all: ReadonlyArray<Named>): Html =>
  html`<section aria-label="${name}"><h2>${name}</h2>${prose(description)}${all
    .filter(({ operation }) => operation.tags.includes(name))
    .map(({ method, path, operation }) => operationSection(method, path, operation))}</section>`;

const contents = (all: ReadonlyArray<Named>, schemas: ReadonlyArray<string>): Html => {
  const operations = all.map(
    ({ method, path, operation: { operationId } }) =>
      html`<li><a href="#${slug("operation", operationId)}">${operationName(method, path)}</a></li>`,
  );
  const named = schemas.map((name) => html`<li><a href="#${slug("schema", name)}">${name}</a></li>`);
  return html`<nav aria-label="Contents"><h2>Routes</h2><ul>${operations}</ul><details><summary>Schemas</summary><ul>${named}</ul></details></nav>`;
};

const schemaSection = ([name, schema]: readonly [string, Readonly<Record<string, unknown>>]): Html =>
  html`<section aria-labelledby="${slug("schema", name)}"><h3 id="${slug("schema", name)}">${name}</h3>${schemaTold(schema)}</section>`;

/** The document as one page of HTML: no script, nothing from another host. */
export const docsPage = (document: OpenApiDocument): string => {
  const { info, tags, components } = document;
  const all = operationsOf(document);
  const schemas = Object.entries(components.schemas);
  const access = Object.values(components.securitySchemes).map(
    ({ name, description }) => html`<h3><code>${name}</code></h3>${prose(description)}`,
  );
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title}: the interface</title><style>${raw(style)}</style></head>
<body><a class="skip" href="#main">Skip to the routes</a>
<header><h1>${info.title}</h1><p class="lead">${info.summary}</p>${prose(info.description)}
<p>Version ${info.version}, OpenAPI ${document.openapi}: <a href="openapi.json">openapi.json</a></p></header>
<div class="page">${contents(
    all,
    schemas.map(([name]) => name),
  )}
<main id="main" tabindex="-1">
${tags.map(({ name, description }) => group(name, description, all))}
<section aria-label="Access"><h2>Access</h2><section>${access}</section></section>
<section aria-label="Schemas"><h2>Schemas</h2>${schemas.map(schemaSection)}</section>
</main></div></body></html>
`.text;
};
