import { type Order, StoredOrder } from "@condor/core";
import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import { orders } from "../arbitrary/order.js";
import { someone } from "../cast.js";
import { same } from "../law/broken.js";
import { stated } from "../law/stage.js";
import { thawed, vandalise } from "../law/vandalise.js";
import type { CardIssuerStage } from "./card-issuer-stage.js";
import { fullOrders } from "./full-orders.js";
import { booked, entryOf, issue, issued, lookUp, open, opened } from "./office.js";

const times = <A>(count: number, call: () => Promise<A>): Promise<ReadonlyArray<A>> =>
  Promise.all(Array.from({ length: count }, call));

const repeats = fc.record({ order: orders, atOnce: fc.integer({ min: 1, max: 6 }), later: fc.nat({ max: 2 }) });

const oneAccount = stated({
  name: "One key opens at most one account, and every repeat gets the same answer, also at once",
  given: repeats,
  holds: async (stage: CardIssuerStage, { order, atOnce, later }) => {
    const before = await times(atOnce, () => open(stage, order));
    const account = await opened(stage, order);
    const after = await times(later, () => open(stage, order));
    for (const answer of [...before, ...after]) await same("a repeated answer", answer, E.right(account));
    await booked(stage, [entryOf(order, "account", account)]);
  },
});

const oneCard = stated({
  name: "One key issues at most one card, on the account given, and every repeat gets the same answer, also at once",
  given: repeats,
  holds: async (stage: CardIssuerStage, { order, atOnce, later }) => {
    const account = await opened(stage, order);
    const before = await times(atOnce, () => issue(stage, order, account));
    const card = await issued(stage, order, account);
    const after = await times(later, () => issue(stage, order, account));
    for (const answer of [...before, ...after]) await same("a repeated answer", answer, E.right(card));
    await booked(stage, [entryOf(order, "account", account), entryOf(order, "card", card)]);
  },
});

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  return typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, member]) => [key, turned(member)]),
      )
    : value;
};

/** Equal data that shares nothing with the original, the keys of every object in another order: as a store gives it back. */
const fromStore = (order: Order): Order => {
  const stored = StoredOrder.check(turned(StoredOrder.encode(order)));
  return E.isRight(stored) ? stored.right : order;
};

const storedOrder = stated({
  name: "An order that comes back from a store is the same order",
  given: orders,
  examples: fullOrders,
  runs: 50,
  holds: async (stage: CardIssuerStage, order) => {
    const account = await opened(stage, order);
    const card = await issued(stage, order, account);
    const back = fromStore(order);
    await same("the account", await open(stage, back), E.right(account));
    await same("the card", await issue(stage, back, account), E.right(card));
    await same("the finding of the account", await lookUp(stage, back, "account"), { _tag: "AccountFits", account });
    await same("the finding of the card", await lookUp(stage, back, "card"), { _tag: "CardFits", card });
  },
});

/** Whoever got an answer, or gave an order, may do with it as he likes. */
const copies = stated({
  name: "What was sent and answered can be changed outside, and the repeat gets the same answer",
  given: someone,
  runs: 10,
  holds: async (stage: CardIssuerStage, { opening }) => {
    const sent = thawed(opening().order);
    const account = await opened(stage, sent);
    const [kept, given] = [thawed(account), thawed(account)];
    vandalise(sent);
    vandalise(account);
    const { order } = opening();
    await same("the account", await open(stage, order), E.right(kept));
    const card = await issued(stage, order, given);
    const keptCard = thawed(card);
    vandalise(given);
    vandalise(card);
    await same("the card", await issue(stage, order, kept), E.right(keptCard));
    for (const step of ["account", "card"] as const) {
      const finding = await lookUp(stage, order, step);
      const before = thawed(finding);
      vandalise(finding);
      await same(`the finding of the ${step}`, await lookUp(stage, order, step), before);
    }
  },
});

export const repeatLaws = [oneAccount, oneCard, storedOrder, copies];
