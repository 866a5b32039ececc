import { type JsonObject, type Order, StoredOrder } from "@condor/core";
import * as E from "#fp-ts/Either";
import { isMembers } from "../arbitrary/nearly/place.js";
import { broken } from "../law/broken.js";

/**
 * What is changed in the order as JSON: a merge patch (RFC 7396), so that a report can show it. The
 * account's id is left alone: what the books say of a card may depend on whose the account is.
 */
export const changes: ReadonlyArray<JsonObject> = [
  { attributes: { nameOnCard: "SOMEBODY ELSE" } },
  { attributes: { designId: "2" } },
  { attributes: { addressType: "SECONDARY" } },
  { attributes: { issueType: "DAMAGED" } },
  { attributes: { shippingMethod: "courier" } },
  { attributes: { reference: "other1" } },
  { attributes: { additionalData: { another: "datum" } } },
  { product: { productID: "Another" } },
  { product: { kind: "physical" } },
  { product: { issuerSettings: { another: "setting" } } },
  { cardId: "crda_another" },
  { applicant: { customer: { firstName: "Other" } } },
  { applicant: { customer: { email: "other@example.com" } } },
  { applicant: { customer: { addresses: [{ type: "PRIMARY", countryCodeA3: "CAN" }] } } },
  { applicant: { customerType: "business", customer: { firstName: null, lastName: null, name: "Other LLC" } } },
];

const merged = (value: unknown, patch: unknown): unknown => {
  if (!isMembers(patch)) return patch;
  const kept = isMembers(value) ? Object.entries(value).filter(([key]) => !Object.hasOwn(patch, key)) : [];
  const changed = Object.entries(patch).filter(([, member]) => member !== null);
  const before = (key: string): unknown => (isMembers(value) ? value[key] : undefined);
  return Object.fromEntries([...kept, ...changed.map(([key, member]) => [key, merged(before(key), member)] as const)]);
};

/** The order with the change made to it. */
export const changedBy = async (change: JsonObject, order: Order): Promise<Order> => {
  const changed = StoredOrder.check(merged(StoredOrder.encode(order), change));
  return E.isRight(changed) ? changed.right : broken(`${JSON.stringify(change)} makes no order`);
};
