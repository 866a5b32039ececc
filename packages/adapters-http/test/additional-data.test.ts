import { memoryCardIssuer } from "@condor/adapters-memory";
import type { CardIssuer } from "@condor/core";
import { expect, test } from "vitest";
import { answered } from "./answered.js";
import { pageRequest } from "./page.js";
import { world } from "./world.js";

const { additionalData: _, ...attributes } = pageRequest.cardAttributes;

/** Every name that a request, a customer, an order or a grant has, with a value that would matter there. */
const tempting = {
  customerId: "csta_other",
  client: "globex",
  scopes: ["pii:read"],
  kycStatus: "DENIED",
  boises: [],
  productID: "other",
  reference: "stolen",
  nameOnCard: "MALLORY",
  addressType: "SECONDARY",
  issueType: "DAMAGED",
  step: "card",
  toString: "no function",
  nested: { cardAttributes: { designId: "other" }, hasOwnProperty: 1 },
};

// Secrets of two orders are never the same object.
const onWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The answer to the page's request with this additional data, and the order that the issuer was given. */
const asked = async (json: string | undefined) => {
  const orders: Array<Parameters<CardIssuer["openAccount"]>[1]> = [];
  const issuer = memoryCardIssuer();
  const openAccount: CardIssuer["openAccount"] = (key, order) => {
    orders.push(order);
    return issuer.openAccount(key, order);
  };
  const of = world({ ports: { issuer: { ...issuer, openAccount } } });
  const body = JSON.stringify({ ...pageRequest, cardAttributes: attributes });
  const text = json === undefined ? body : body.replace(/\}\}$/u, `,"additionalData":${json}}}`);
  return { ...(await answered(await of.create(text))), orders };
};

test("additional data is handed on as it is, and merged into nothing", async () => {
  const without = await asked(undefined);
  const withData = await asked(JSON.stringify(tempting));
  expect([without.status, withData.status]).toEqual([200, 200]);
  expect(withData.text).toBe(without.text);
  const [plain] = without.orders;
  expect(onWire(withData.orders)).toEqual(
    onWire([
      {
        ...plain,
        attributes: { ...plain?.attributes, additionalData: tempting },
        request: { ...plain?.request, cardAttributes: { ...plain?.request.cardAttributes, additionalData: tempting } },
      },
    ]),
  );
});

test.each(["__proto__", "constructor", "prototype"])(
  "%s is refused as a key of it, however deep, and changes nothing",
  async (key) => {
    for (const json of [`{"${key}":{"polluted":true}}`, `{"a":{"b":{"${key}":{"polluted":true}}}}`]) {
      const { status, text, orders } = await asked(json);
      expect([status, orders]).toEqual([400, []]);
      expect(text).toContain('"keyword":"propertyNames"');
    }
    expect(Reflect.get({}, "polluted")).toBe(undefined);
  },
);
