/**
 * One fault of a value, in Ajv's vocabulary, so that a client that reads Ajv's errors reads ours.
 * `instancePath` is a JSON pointer (RFC 6901) into the value, `schemaPath` one into the schema.
 */
export interface Fault {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message: string;
}

export const fault = (keyword: string, params: Fault["params"], message: string): Fault => ({
  instancePath: "",
  schemaPath: `/${keyword}`,
  keyword,
  params,
  message,
});

/** `keyword` is the bound that the value is beyond. */
export const tooMuch = (keyword: string, limit: number, unit: string): Fault =>
  fault(keyword, { limit }, `must NOT have more than ${limit} ${unit}`);

/** A key as a step of a JSON pointer. */
export const escaped = (key: string | number): string => String(key).replaceAll("~", "~0").replaceAll("/", "~1");

/** A fault of the value at `key`, told from its parent. A schema path that starts with `#` is absolute and stays. */
export const under =
  (key: string | number, schemaPath: string) =>
  (inner: Fault): Fault => ({
    ...inner,
    instancePath: `/${escaped(key)}${inner.instancePath}`,
    schemaPath: inner.schemaPath.startsWith("#") ? inner.schemaPath : `${schemaPath}${inner.schemaPath}`,
  });

export const typeFault = (type: string): Fault => fault("type", { type }, `must be ${type}`);
