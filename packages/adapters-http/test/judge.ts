import { type OpenApiDocument, openApiDocument } from "@condor/adapters-http";
import { misfits } from "@condor/testkit";
import type { ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";

/** Judges values by the schemas inside the document, each compiled when it is first asked for. */
export const judgeBy = (document: OpenApiDocument) => {
  // OpenAPI's own words beside the schemas are no JSON Schema, which strict mode would complain of.
  const ajv = new Ajv2020({ strict: false, schemas: { document } });
  const compiled = new Map<string, ValidateFunction>();
  const ask = (pointer: string) => {
    const known = compiled.get(pointer);
    if (known !== undefined) return known;
    const validate = ajv.compile({ $ref: `document#${pointer.split("/").map(encodeURIComponent).join("/")}` });
    compiled.set(pointer, validate);
    return validate;
  };
  return (pointer: string, value: unknown): string | undefined => {
    const validate = ask(pointer);
    return validate(value) ? undefined : ajv.errorsText(validate.errors);
  };
};

const judged = (sunset?: number) => {
  const document = openApiDocument({
    deprecation: { since: 1_688_169_600, ...(sunset === undefined ? {} : { sunset }) },
  });
  return misfits(document, judgeBy(document));
};
const judges = { plain: judged(), sunset: judged(1_830_297_599) };

/** Fails unless the document knows of everything in the answer. */
export const assertDocumented = async (
  { method, url }: { readonly method: string; readonly url: string },
  response: Response,
): Promise<void> => {
  const { status, headers } = response;
  const answer = { method, path: new URL(url).pathname, status, headers, text: await response.clone().text() };
  expect(judges[headers.has("Sunset") ? "sunset" : "plain"](answer)).toEqual([]);
};
