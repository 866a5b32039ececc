const fault = (instancePath, schema, keyword, params, message) => ({
  instancePath,
  schemaPath: `#${schema}/${keyword}`,
  keyword,
  params,
  message,
});

export const typed = (at, schema, type) => fault(at, schema, "type", { type }, `must be ${type}`);
export const absent = (at, schema, missingProperty) =>
  fault(at, schema, "required", { missingProperty }, `must have required property '${missingProperty}'`);
export const unknown = (at, schema, additionalProperty) =>
  fault(at, schema, "additionalProperties", { additionalProperty }, "must NOT have additional properties");
export const unlisted = (at, schema, allowedValues) =>
  fault(at, schema, "enum", { allowedValues }, "must be equal to one of the allowed values");
export const badText = (at, schema, pattern) =>
  fault(at, schema, "pattern", { pattern }, `must match pattern "${pattern}"`);
export const badKey = (at, schema, propertyName) =>
  fault(at, schema, "propertyNames", { propertyName }, "property name must be valid");
export const limited = (at, schema, [keyword, limit, than]) =>
  fault(at, schema, keyword, { limit }, `must NOT have ${than}`);
