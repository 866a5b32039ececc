import * as fc from "fast-check";
import { crowd } from "../cast.js";
import { same } from "../law/broken.js";
import { statedOfEach } from "../law/stage.js";
import type { CardIssuerStage } from "./card-issuer-stage.js";
import { booked, entryOf, lookUp, opened } from "./office.js";

/** One more than a page of most issuers has, and than many a cache. */
const many = 101;

const howeverMuch = statedOfEach(
  {
    name: "However much was made, the books have all of it, and every key gets what is its own",
    holds: async (stage: CardIssuerStage, count: number) => {
      const orders = crowd(count).map(({ opening }) => opening().order);
      const accounts = await Promise.all(orders.map((order) => opened(stage, order)));
      const made = orders.flatMap((order, n) => accounts.slice(n, n + 1).map((account) => ({ order, account })));
      const numbers = accounts.map(({ accountNumber, routing }) => fc.stringify({ accountNumber, routing }));
      await same("the count of different account numbers", new Set(numbers).size, count);
      await booked(
        stage,
        made.map(({ order, account }) => entryOf(order, "account", account)),
      );
      for (const { order, account } of [...made.slice(0, 1), ...made.slice(-1)]) {
        const found = await lookUp(stage, order, "account");
        await same(`the finding of ${order.customerId}`, found, { _tag: "AccountFits", account });
        await same(`the account of ${order.customerId}`, await opened(stage, order), account);
      }
    },
  },
  [many],
);

export const manyLaws = [howeverMuch];
