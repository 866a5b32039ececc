import type { Order } from "@condor/core";
import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import { members } from "../cast.js";
import { broken, same } from "../law/broken.js";
import { stated } from "../law/stage.js";
import { alike, type Asked, pairs } from "./alike-keys.js";
import type { CardIssuerStage } from "./card-issuer-stage.js";
import { booked, books, entryOf, issue, issued, keyOf, lookUp, open, opened, tagOf } from "./office.js";

/** Account and card of an order, under a client's keys. */
const both = async (stage: CardIssuerStage, { client, order }: Asked) => {
  const answer = await open(stage, order, keyOf(order, "account", client));
  if (E.isLeft(answer)) return broken(`openAccount of ${client} answers ${tagOf(answer)}`);
  const card = await issue(stage, order, answer.right, keyOf(order, "card", client));
  return E.isRight(card)
    ? { account: answer.right, card: card.right }
    : broken(`issueDebitCard of ${client} answers ${tagOf(card)}`);
};

const keysApart = stated({
  name: "Two keys are never one, however alike they are",
  given: fc.shuffledSubarray(alike, { minLength: 2, maxLength: 8 }),
  examples: pairs,
  runs: 50,
  holds: async (stage: CardIssuerStage, asked) => {
    const first = await Promise.all(asked.filter((_, n) => n % 2 === 0).map((one) => both(stage, one)));
    const rest = asked.filter((_, n) => n % 2 === 1);
    for (const { client, order } of rest)
      for (const step of ["account", "card"] as const) {
        const key = keyOf(order, step, client);
        await same(`the finding of ${key}, which nobody used`, (await lookUp(stage, order, step, key))._tag, "Absent");
      }
    const made = [...first, ...(await Promise.all(rest.map((one) => both(stage, one))))];
    const ids = made.flatMap(({ account, card }) => [account.resourceId, card.resourceId]);
    const numbers = made.map(({ account: { accountNumber, routing } }) => fc.stringify({ accountNumber, routing }));
    await same("the count of different accounts and cards", new Set(ids).size, 2 * asked.length);
    await same("the count of different account numbers", new Set(numbers).size, asked.length);
    await same("the count of entries in the books", (await books(stage.issuer, ids.length)).length, ids.length);
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

export const keyLaws = [keysApart, ownCards];
