import type { Order } from "@condor/core";
import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import { cast, members, someone } from "../cast.js";
import { holds, same } from "../law/broken.js";
import { needing, offered, stated } from "../law/stage.js";
import type { CardIssuerStage } from "./card-issuer-stage.js";
import { booked, books, entryOf, issued, keyOf, open, opened, tagOf } from "./office.js";

/** Clients, customers and steps whose keys begin or end alike, differ in case alone, or are as long as keys may be. */
const alike = ["acme", "Acme", "acm", "acme.", "a".repeat(64), `${"a".repeat(63)}b`].flatMap((client) =>
  cast.map((member) => ({ client, member })),
);

const keysApart = stated({
  name: "Two keys are never one, however alike they are",
  given: fc.shuffledSubarray(alike, { minLength: 2, maxLength: 8 }),
  examples: [alike],
  runs: 50,
  holds: async (stage: CardIssuerStage, all) => {
    const accounts = await Promise.all(
      all.map(async ({ client, member }) => {
        const { order } = member.opening();
        const answer = await open(stage, order, keyOf(order, "account", client));
        await holds(E.isRight(answer), `openAccount answers ${tagOf(answer)}`);
        return E.isRight(answer) ? [answer.right] : [];
      }),
    );
    const ids = accounts.flat().map(({ resourceId }) => resourceId);
    const numbers = accounts.flat().map(({ accountNumber, routing }) => fc.stringify({ accountNumber, routing }));
    await same("the count of different accounts", new Set(ids).size, all.length);
    await same("the count of different account numbers", new Set(numbers).size, all.length);
    await same("the count of entries in the books", (await books(stage.issuer, all.length)).length, all.length);
  },
});

const ownCards = stated({
  name: "What is made for one customer is never answered to another",
  given: fc.record({ people: members(3), scheduler: fc.scheduler() }),
  runs: 50,
  holds: async (stage: CardIssuerStage, { people, scheduler }) => {
    const all = people.map(({ opening }) => opening().order);
    /** Two actors for each order, neither of whom knows of the other. */
    const actor = async (order: Order) => {
      const arrives = (what: string) => scheduler.schedule(Promise.resolve(), `${what} of ${order.customerId}`);
      await arrives("the call for the account");
      const account = await opened(stage, order);
      await arrives("the account");
      await arrives("the call for the card");
      const card = await issued(stage, order, account);
      await arrives("the card");
      return { account, card };
    };
    const made = await scheduler.waitFor(Promise.all([...all, ...all].map(actor)));
    const [first, second] = [made.slice(0, all.length), made.slice(all.length)];
    await same("what the second of two actors got", second, first);
    const entries = all.flatMap((order, n) =>
      made
        .slice(n, n + 1)
        .flatMap(({ account, card }) => [entryOf(order, "account", account), entryOf(order, "card", card)]),
    );
    await same(
      "the count of different accounts and cards",
      new Set(entries.map(({ resourceId }) => resourceId)).size,
      entries.length,
    );
    await booked(stage, entries);
  },
});

const twoProcesses = needing(
  ["colleague"],
  stated({
    name: "Two processes that ask with one key, at once and later, get one account and one card",
    given: fc.record({ who: someone, count: fc.integer({ min: 1, max: 4 }) }),
    runs: 20,
    holds: async (stage: CardIssuerStage, { who, count }) => {
      const other = { ...stage, issuer: await offered("colleague", stage.colleague) };
      const { order } = who.opening();
      const turns = Array.from({ length: 2 * count }, (_, n) => (n % 2 === 0 ? stage : other));
      const accounts = await Promise.all(turns.map((one) => opened(one, order)));
      const account = await opened(other, order);
      for (const one of [...accounts, await opened(stage, order)]) await same("the account", one, account);
      const cards = await Promise.all(turns.map((one) => issued(one, order, account)));
      const card = await issued(other, order, account);
      for (const one of [...cards, await issued(stage, order, account)]) await same("the card", one, card);
      await booked(other, [entryOf(order, "account", account), entryOf(order, "card", card)]);
      await same("the name that the other declares", other.issuer.name, stage.issuer.name);
    },
  }),
);

export const keyLaws = [keysApart, ownCards, twoProcesses];
