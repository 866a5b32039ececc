import { Ajv } from "ajv";
import type { Collection } from "./behaviour.js";
import type { Members } from "./kept.js";
import { schemas } from "./schemas.js";

const ajv = new Ajv({ allErrors: true, strict: false });
const validators = new Map(Object.entries(schemas).map(([collection, schema]) => [collection, ajv.compile(schema)]));

/** What is wrong with a request, field by field. */
export const faultsOf = (collection: Collection, body: unknown): ReadonlyArray<Members> => {
  const validate = validators.get(collection);
  if (validate === undefined || validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = "" }) => ({ field: instancePath, message }));
};
