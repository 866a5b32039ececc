import type { CardProgram, JsonObject } from "@condor/core";
import { jsonText } from "./json-text.js";

/** The statuses that the vendor's page names. */
export const statuses = ["APPROVED", "PENDING", "WAITING-DATA", "DENIED"] as const;

const objectIn = (text: string): JsonObject | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The status in a customer's text; undefined where it has none, or is no JSON now. */
export const statusIn = (customer: string): string | undefined => {
  const status = objectIn(customer)?.["kycStatus"];
  return typeof status === "string" ? status : undefined;
};

export const withStatus = (customer: string, status: string): string => {
  const object = objectIn(customer);
  return object === undefined ? customer : jsonText({ ...object, kycStatus: status });
};

/** The product that a request's text asks for; the empty text for the program's default, undefined for no JSON. */
export const productIn = (request: string): string | undefined => {
  const object = objectIn(request);
  const attributes = object?.["cardAttributes"];
  const product = isObject(attributes) ? attributes["productID"] : "";
  return object === undefined || typeof product !== "string" ? undefined : product;
};

const attributesFor = ({ designs, shippingMethods }: CardProgram["products"][number], nameOnCard: string) => ({
  nameOnCard,
  designId: designs[0],
  addressType: "PRIMARY",
  ...(shippingMethods[0] === undefined ? {} : { cardShippingMethod: shippingMethods[0] }),
});

/** What a request that names a product must name too, where it does not yet. */
export interface Asked {
  readonly program: CardProgram;
  readonly nameOnCard: string;
}

/** The request for another product, the rest of it kept; for none, without any attribute. */
export const withProduct = (request: string, { program, nameOnCard }: Asked, productID: string): string => {
  const object = objectIn(request);
  if (object === undefined) return request;
  const { cardAttributes, ...rest } = object;
  const product = program.products.find(({ productId }) => productId === productID);
  if (product === undefined) return jsonText(rest);
  const given = isObject(cardAttributes) ? cardAttributes : {};
  return jsonText({ ...rest, cardAttributes: { ...attributesFor(product, nameOnCard), ...given, productID } });
};
