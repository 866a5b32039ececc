import { type Order, ProductId } from "@condor/core";
import * as fc from "fast-check";
import { members } from "../cast.js";
import { holds, same } from "../law/broken.js";
import { needing, offered, stated } from "../law/stage.js";
import type { CardIssuerStage } from "./card-issuer-stage.js";
import { booked, books, entryOf, issued, keyOf, lookUp, opened } from "./office.js";

const absent = { _tag: "Absent" };

const bookOf = (step: "account" | "card", finding: { readonly _tag: string }): boolean =>
  step === "account" ? finding._tag === "AccountFits" : finding._tag === "CardFits";

/** The order for another product, whatever the issuer calls it. */
const ofAnotherProduct = (order: Order): ReadonlyArray<Order> =>
  ["Another"].filter(ProductId.is).map((productId) => ({
    ...order,
    product: { ...order.product, productId, kind: "physical", issuerSettings: { another: "setting" } },
  }));

const tells = stated({
  name: "The books tell whether what a key made fits its order",
  given: members(2),
  runs: 30,
  holds: async (stage: CardIssuerStage, people) => {
    const [order, others] = people.map(({ opening }) => opening().order);
    if (order === undefined || others === undefined) return;
    await same("the finding before anything was made", await lookUp(stage, order, "account"), absent);
    await same("the finding of a card before anything was made", await lookUp(stage, order, "card"), absent);
    const account = await opened(stage, order);
    await same("the finding of the account", await lookUp(stage, order, "account"), { _tag: "AccountFits", account });
    await same("the finding of a card that nobody asked for", await lookUp(stage, order, "card"), absent);
    await same("the finding of another's account", await lookUp(stage, others, "account"), absent);
    const card = await issued(stage, order, account);
    await same("the finding of the card", await lookUp(stage, order, "card"), { _tag: "CardFits", card });
    await same("the finding of the account, after the card", await lookUp(stage, order, "account"), {
      _tag: "AccountFits",
      account,
    });
    const differs = ({ resourceId }: typeof account | typeof card) => ({ _tag: "Differs", resourceIds: [resourceId] });
    const ofAnother = (step: "account" | "card") => lookUp(stage, others, step, keyOf(order, step));
    await same("the finding of the account for another's order", await ofAnother("account"), differs(account));
    await same("the finding of the card for another's order", await ofAnother("card"), differs(card));
    for (const changed of ofAnotherProduct(order)) {
      const found = [await lookUp(stage, changed, "account"), await lookUp(stage, changed, "card")];
      await holds(
        found.some(({ _tag }) => _tag === "Differs"),
        "account and card fit an order for another product",
      );
    }
  },
});

const lists = stated({
  name: "The books list everything that was ever made, in pages",
  given: fc.record({ people: members(6), count: fc.nat({ max: 6 }), cards: fc.nat({ max: 6 }) }),
  runs: 50,
  holds: async (stage: CardIssuerStage, { people, count, cards }) => {
    const entries = [];
    for (const [n, { opening }] of people.slice(0, count).entries()) {
      const { order } = opening();
      const account = await opened(stage, order);
      entries.push(entryOf(order, "account", account));
      if (n < cards) entries.push(entryOf(order, "card", await issued(stage, order, account)));
      await booked(stage, entries);
    }
    const all = await books(stage.issuer, entries.length);
    await same("the books, read again", await books(stage.issuer, entries.length), all);
  },
});

const looks = stated({
  name: "To look at the books makes nothing and changes nothing",
  given: members(2),
  runs: 20,
  holds: async (stage: CardIssuerStage, people) => {
    const [order, others] = people.map(({ opening }) => opening().order);
    if (order === undefined || others === undefined) return;
    for (const step of ["account", "card"] as const) {
      await same("a finding", await lookUp(stage, order, step), absent);
      await same("the same finding again", await lookUp(stage, order, step), absent);
    }
    await booked(stage, []);
    const account = await opened(stage, order);
    await lookUp(stage, others, "account", keyOf(order, "account"));
    await lookUp(stage, order, "card");
    await booked(stage, [entryOf(order, "account", account)]);
    await same("the account after looking", await opened(stage, order), account);
    const card = await issued(stage, order, account);
    await holds(
      bookOf("card", await lookUp(stage, order, "card")),
      "a card that was issued after looking does not fit",
    );
    await booked(stage, [entryOf(order, "account", account), entryOf(order, "card", card)]);
  },
});

const truth = needing(
  ["ledger"],
  stated({
    name: "What the books list is what the issuer itself has made",
    given: fc.record({ people: members(3), repeats: fc.integer({ min: 1, max: 4 }) }),
    runs: 30,
    holds: async (stage: CardIssuerStage, { people, repeats }) => {
      const ledger = await offered("ledger", stage.ledger);
      const orders = people.map(({ opening }) => opening().order);
      const all = Array.from({ length: repeats }, () => orders).flat();
      const accounts = await Promise.all(all.map((order) => opened(stage, order)));
      await Promise.all(
        all.flatMap((order, n) => accounts.slice(n, n + 1).map((account) => issued(stage, order, account))),
      );
      const made = await ledger();
      await same("the count of what the issuer has made", made.length, 2 * orders.length);
      await booked(stage, made);
    },
  }),
);

export const findingLaws = [tells, lists, looks, truth];
