import { openApiDocument } from "@condor/adapters-http";
import { misfits } from "@condor/testkit";
import type { ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";

const document = openApiDocument({ deprecation: { since: 1 } });
const ajv = new Ajv2020({ strict: false, schemas: { document } });
const compiled = new Map<string, ValidateFunction>();

const compile = (pointer: string): ValidateFunction => {
  const validate = ajv.compile({ $ref: `document#${pointer.split("/").map(encodeURIComponent).join("/")}` });
  compiled.set(pointer, validate);
  return validate;
};

const wrong = misfits(document, (pointer, value) => {
  const validate = compiled.get(pointer) ?? compile(pointer);
  return validate(value) ? undefined : ajv.errorsText(validate.errors);
});

/** Fails unless the document knows of everything in the answer. */
export const assertDocumented = async (url: string, method: string, response: Response): Promise<void> => {
  const { status, headers } = response;
  const text = await response.clone().text();
  expect(wrong({ method, path: new URL(url).pathname, status, headers, text })).toEqual([]);
};

/** As `fetch`, but that the answer must be one that the document tells of. */
export const fetched = async (url: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetch(url, init);
  await assertDocumented(url, init.method ?? "GET", response);
  return response;
};
