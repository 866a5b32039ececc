import type { MediaObject, OperationObject, ParameterObject, ResponseObject } from "../openapi/open-api-object.js";
import { type Html, html, nothing } from "./html.js";
import { prose } from "./prose.js";
import { schemaTold } from "./schema-told.js";
import { slug } from "./slug.js";

const example = (name: string, value: unknown): Html =>
  html`<figure><figcaption>Example: ${name}</figcaption><pre tabindex="0"><code>${JSON.stringify(value, undefined, 2)}</code></pre></figure>`;

const media = (type: string, { schema, examples = {} }: MediaObject): Html =>
  html`<p class="media"><code>${type}</code></p>${schemaTold(schema)}${Object.entries(examples).map(([name, { value }]) => example(name, value))}`;

const content = (by: Readonly<Record<string, MediaObject>>): ReadonlyArray<Html> =>
  Object.entries(by).map(([type, one]) => media(type, one));

const parameter = ({ name, in: place, required, description, schema }: ParameterObject): Html =>
  html`<li><div><code class="key">${name}</code> <span class="optional">${place === "path" ? "in the path" : "header"}${required ? "" : ", optional"}</span></div>${prose(description)}${schemaTold(schema)}</li>`;

const headersOf = ({ headers }: ResponseObject): Html =>
  Object.keys(headers).length === 0
    ? nothing
    : html`<h5>Headers</h5><ul class="members">${Object.entries(headers).map(
        ([name, { description, required }]) =>
          html`<li><code class="key">${name}</code> ${required ? nothing : html`<span class="optional">sometimes</span> `}${description}</li>`,
      )}</ul>`;

const codesIn = (status: string, { description }: ResponseObject): string =>
  status === "200" ? "success" : [...description.matchAll(/^`([^`]+)`:/gmu)].map(([, code]) => code).join(", ");

const response = (status: string, one: ResponseObject): Html =>
  html`<details><summary><span class="status s${status.slice(0, 1)}">${status}</span> ${codesIn(status, one)}</summary><div class="inside">${prose(one.description)}${content(one.content)}${headersOf(one)}</div></details>`;

const access = ({ security }: OperationObject): Html => {
  const scopes = security.flatMap((one) => Object.values(one)).flat();
  return scopes.length === 0
    ? html`<p class="access">Open to anyone.</p>`
    : html`<p class="access">Needs a token with the scope ${scopes.map((scope) => html`<code>${scope}</code>`)}.</p>`;
};

/** How an operation is called in the page's list and headings. */
export const operationName = (method: string, path: string): Html =>
  html`<span class="method">${method.toUpperCase()}</span> <span class="path">${path}</span>`;

/** All of an operation: what is asked, and every answer. */
export const operationSection = (method: string, path: string, operation: OperationObject): Html => {
  const { operationId, summary, description, deprecated, parameters = [], requestBody } = operation;
  const id = slug("operation", operationId);
  return html`<section aria-labelledby="${id}"><h3 id="${id}">${operationName(method, path)}</h3>
<p class="summary">${summary}${deprecated === true ? html` <span class="deprecated">deprecated</span>` : nothing}</p>
${prose(description)}${access(operation)}
${parameters.length === 0 ? nothing : html`<h4>Parameters</h4><ul class="members">${parameters.map(parameter)}</ul>`}
${requestBody === undefined ? nothing : html`<h4>Body</h4>${content(requestBody.content)}`}
<h4>Answers</h4>${Object.entries(operation.responses).map(([status, one]) => response(status, one))}</section>`;
};
