/** The wire's JSON Schemas, written by hand: they share no line with the codecs. */
type Properties = Readonly<Record<string, unknown>>;

export const wellFormed = "^[^\\u0000\\ud800-\\udfff]*$";
export const words = { type: "string", pattern: wellFormed };
export const matching = (pattern: string) => ({ type: "string", pattern });
export const upTo = (maxLength: number) => ({ ...words, maxLength });
export const name = (maxLength: number) => ({ ...words, minLength: 1, maxLength });
export const listOf = (items: unknown) => ({ type: "array", items });
export const someOf = (items: unknown) => ({ ...listOf(items), minItems: 1 });
export const oneOf = (...values: ReadonlyArray<string>) => ({ enum: values });
export const count = { type: "integer", minimum: 0, maximum: 9007199254740991 };

const keyed = (required: Properties, optional: Properties) => ({
  type: "object",
  properties: { ...required, ...optional },
  required: Object.keys(required),
});

/** An object with these keys, where all others pass that a store can keep. */
export const open = (required: Properties, optional: Properties = {}) => ({
  ...keyed(required, optional),
  propertyNames: { pattern: wellFormed },
  additionalProperties: { pattern: wellFormed, propertyNames: { pattern: wellFormed } },
});
export const closed = (required: Properties, optional: Properties = {}) => ({
  ...keyed(required, optional),
  additionalProperties: false,
});

const id = (prefixes: string) => matching(`^${prefixes}_[0-9a-zA-Z]{1,30}$`);
export const customerId = id("(csta|cstap)");
export const accountId = id("acca");
export const cardId = id("crda");
export const attemptId = id("atta");
export const reference = { type: "string", minLength: 1, maxLength: 20, pattern: "^[0-9a-zA-Z]+$" };
export const resourceId = matching("^[\\x21-\\x7e]{1,128}$");
const texts = { type: "object", propertyNames: { pattern: wellFormed }, additionalProperties: upTo(256) };
export const routing = texts;

const additionalData = {
  type: "object",
  maxProperties: 20,
  propertyNames: { pattern: wellFormed, not: { enum: ["__proto__", "prototype", "constructor"] } },
  additionalProperties: { $ref: "#/$defs/JsonValue" },
  description: "At most 4 levels and 4096 bytes as JSON text.",
};
const issueTypes = oneOf("NEW", "REGISTRATION", "RE-ISSUE", "EXPIRED", "DAMAGED");
const chosen = { designId: name(64), addressType: oneOf("PRIMARY", "SECONDARY") };

export const request = closed(
  { customerId },
  {
    cardAttributes: closed(
      { productID: name(64), nameOnCard: name(100), ...chosen },
      { issueType: { ...issueTypes, default: "NEW" }, reference, cardShippingMethod: name(64), additionalData },
    ),
  },
);

export const orderedAttributes = closed(
  { nameOnCard: words, ...chosen, issueType: issueTypes },
  { shippingMethod: name(64), reference, additionalData },
);

export const product = closed(
  {
    productID: name(64),
    kind: oneOf("virtual", "physical"),
    customerTypes: someOf(oneOf("individual", "business")),
    designs: someOf(name(64)),
    longestName: { type: "integer", minimum: 2, maximum: 26 },
  },
  {
    shippingMethods: { ...listOf(name(64)), default: [] },
    open: { type: "boolean", default: true },
    issuerSettings: { ...texts, default: {} },
  },
);
