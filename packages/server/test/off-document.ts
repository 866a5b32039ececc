import { openApiDocument } from "@condor/adapters-http";
import { misfits } from "@condor/testkit";
import type { ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";

export const document = openApiDocument({ deprecation: { since: 1 } });
const ajv = new Ajv2020({ strict: false, schemas: { document } });
const compiled = new Map<string, ValidateFunction>();

const compile = (pointer: string): ValidateFunction => {
  const validate = ajv.compile({ $ref: `document#${pointer.split("/").map(encodeURIComponent).join("/")}` });
  compiled.set(pointer, validate);
  return validate;
};

/** Everything in an answer that the document does not know of. */
export const offDocument = misfits(document, (pointer, value) => {
  const validate = compiled.get(pointer) ?? compile(pointer);
  return validate(value) ? undefined : ajv.errorsText(validate.errors);
});
