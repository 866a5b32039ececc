import type { IssuedAccount, IssuedCard, JsonObject, Order } from "@condor/core";
import * as E from "#fp-ts/Either";
import { cast } from "../cast.js";
import { same } from "../law/broken.js";
import { statedOfEach } from "../law/stage.js";
import type { CardIssuerStage } from "./card-issuer-stage.js";
import { type Answered, booked, entryOf, issue, issued, keyOf, lookUp, open, opened, tagOf } from "./office.js";
import { changedBy, changes } from "./order-change.js";

const anotherBody = statedOfEach(
  {
    name: "A key used with another body is a contradiction, and makes nothing",
    holds: async (stage: CardIssuerStage, { one, other }: { readonly one: Order; readonly other: Order }) => {
      const account = await opened(stage, one);
      const answer = await open(stage, other, keyOf(one, "account"));
      await same("the answer to another's order with the key of an account", tagOf(answer), "Contradiction");
      const card = await issued(stage, one, account);
      const again = await issue(stage, other, account, keyOf(one, "card"));
      await same("the answer to another's order with the key of a card", tagOf(again), "Contradiction");
      const elsewhere = await opened(stage, other);
      const moved = await issue(stage, one, elsewhere);
      await same("the answer to the order with another's account", tagOf(moved), "Contradiction");
      await booked(stage, [
        entryOf(one, "account", account),
        entryOf(other, "account", elsewhere),
        entryOf(one, "card", card),
      ]);
      await same("the account", await opened(stage, one), account);
      await same("the card", await issued(stage, one, account), card);
    },
  },
  cast.flatMap((one, n) =>
    cast.slice(n + 1, n + 2).map((other) => ({ one: one.opening().order, other: other.opening().order })),
  ),
);

/** What was changed may be nothing that is sent in this step; then the answer stays what it was. */
const changedOrder = statedOfEach(
  {
    name: "A changed order with the same key makes nothing new, and the books say of it what the answer says",
    holds: async (stage: CardIssuerStage, change: JsonObject) => {
      for (const { opening } of cast.slice(0, 1)) {
        const { order } = opening();
        const account = await opened(stage, order);
        const card = await issued(stage, order, account);
        const changed = await changedBy(change, order);
        const answers = { account: await open(stage, changed), card: await issue(stage, changed, account) };
        await booked(stage, [entryOf(order, "account", account), entryOf(order, "card", card)]);
        for (const step of ["account", "card"] as const) {
          const answer: Answered<IssuedAccount | IssuedCard> = answers[step];
          const { _tag } = await lookUp(stage, changed, step);
          await same(`whether the ${step} differs in the books`, _tag === "Differs", E.isLeft(answer));
          const right = step === "account" ? E.right(account) : E.right(card);
          if (E.isRight(answer)) await same(`the answer for the ${step}`, answer, right);
          else await same(`the answer for the ${step}`, tagOf(answer), "Contradiction");
        }
      }
    },
  },
  changes,
);

export const changedOrderLaws = [anotherBody, changedOrder];
