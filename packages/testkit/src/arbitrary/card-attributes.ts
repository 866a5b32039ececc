import { type AddressType, CardAttributes, type IssueType, type JsonObject } from "@condor/core";
import * as fc from "fast-check";
import { wireCardReferences } from "./card-reference.js";
import { decoded } from "./decoded.js";
import { jsonObjects } from "./json.js";
import { faultAt, type Nearly, oneOfThem, spoiled } from "./nearly/nearly.js";
import { texts } from "./text.js";

export const addressTypes: fc.Arbitrary<AddressType> = fc.constantFrom("PRIMARY", "SECONDARY");
export const issueTypes: fc.Arbitrary<IssueType> = fc.constantFrom(
  "NEW",
  "REGISTRATION",
  "RE-ISSUE",
  "EXPIRED",
  "DAMAGED",
);

const poisoned = /"(?:__proto__|prototype|constructor)":/u;

/** Any JSON object of few keys and levels, without the keys that JavaScript gives a meaning to. */
const wireAdditionalData: fc.Arbitrary<JsonObject> = jsonObjects.filter((data) => !poisoned.test(JSON.stringify(data)));

const names = texts({ least: 1, most: 64 });

export const wireCardAttributes: fc.Arbitrary<JsonObject> = fc.record(
  {
    productID: names,
    nameOnCard: texts({ least: 1, most: 100 }),
    designId: names,
    addressType: addressTypes,
    issueType: issueTypes,
    reference: wireCardReferences,
    cardShippingMethod: names,
    additionalData: wireAdditionalData,
  },
  { requiredKeys: ["productID", "nameOnCard", "designId", "addressType"] },
);

const tooDeep = { a: { b: { c: { d: { e: 1 } } } } };
const tooLarge = { large: "x".repeat(4_096) };

/** What JSON Schema has no word for. `path` leads to the attributes. */
export const spoiledAdditionalData = (
  path: string,
  attributes: JsonObject,
  whole: (attributes: JsonObject) => JsonObject,
): ReadonlyArray<Nearly> => {
  const one = (inside: string, what: string, keyword: string, additionalData: JsonObject): Nearly => {
    const instancePath = `${path}/additionalData${inside}`;
    return {
      fault: faultAt(instancePath, what),
      keyword,
      instancePath,
      wire: whole({ ...attributes, additionalData }),
    };
  };
  return [
    one("", "has too many levels", "maxLength", tooDeep),
    one("", "is too large", "maxLength", tooLarge),
    one("/a", "is text that nothing can store", "pattern", { a: "\u0000" }),
    one("/a", "has a forbidden key", "propertyNames", { a: { prototype: 1 } }),
  ];
};

export const cardAttributes: fc.Arbitrary<CardAttributes> = decoded(CardAttributes, wireCardAttributes);
export const nearlyCardAttributes: fc.Arbitrary<Nearly> = oneOfThem(wireCardAttributes, (wire) => [
  ...spoiled(CardAttributes.jsonSchema, wire),
  ...spoiledAdditionalData("", wire, (attributes) => attributes),
]);
