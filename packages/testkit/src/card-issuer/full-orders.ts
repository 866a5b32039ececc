import { CardReference, type Order, ShippingMethod } from "@condor/core";
import { cast } from "../cast.js";

const references = ["0".repeat(20)].filter(CardReference.is);
const methods = ["courier"].filter(ShippingMethod.is);

const nameOnCard = "A/B ".repeat(6) + "OH";

/** Nested, of every kind of value, empty, with digits as keys, longer than 500 characters, and spelt in two ways. */
const additionalData = {
  long: "x".repeat(600),
  nested: { b: [1, "1", null, {}], a: 0.5, "10": true, "9": false },
  "e\u0301": "\u00e9",
  empty: "",
};

/** An order in which nothing is left out, as `Order` permits it. */
const filled = (order: Order): ReadonlyArray<Order> =>
  references.flatMap((reference) =>
    methods.map((shippingMethod) => ({
      ...order,
      product: {
        ...order.product,
        kind: "physical",
        shippingMethods: [shippingMethod],
        issuerSettings: { second: "2", first: "1" },
      },
      attributes: {
        ...order.attributes,
        addressType: "SECONDARY",
        nameOnCard,
        shippingMethod,
        reference,
        additionalData,
      },
      refusals: 2,
    })),
  );

/** Additional data that is there and has nothing in it. */
const emptied = (order: Order): Order => ({ ...order, attributes: { ...order.attributes, additionalData: {} } });

/** Orders that have all that an order may have, or an empty part: few of those that are drawn do. */
export const fullOrders: ReadonlyArray<Order> = cast
  .slice(0, 1)
  .map(({ opening }) => opening().order)
  .flatMap((order) => [...filled(order), emptied(order)]);
