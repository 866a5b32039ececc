import type { IssuedAccount, IssuedCard, Order, Step } from "@condor/core";
import * as E from "#fp-ts/Either";
import { cast, type Member } from "../cast.js";
import { same } from "../law/broken.js";
import type { CardIssuerStage } from "./card-issuer-stage.js";
import { type Answered, booked, entryOf, fitted, issue, issued, keyOf, lookUp, open, opened } from "./office.js";

export interface Case {
  readonly who: Member;
  readonly step: Step;
}

export const steps = ["account", "card"] as const;
export const cases: ReadonlyArray<Case> = cast.slice(0, 2).flatMap((who) => steps.map((step) => ({ who, step })));

export type Made = IssuedAccount | IssuedCard;

/** One step of an order, with everything before it done. */
export interface Turn {
  readonly order: Order;
  readonly call: (order?: Order) => Promise<Answered<Made>>;
  /** One task for the call, which can be run more than once. */
  readonly task: () => () => Promise<Answered<Made>>;
  /** The books have what came before the step, and this. */
  readonly books: (...made: ReadonlyArray<Made>) => Promise<void>;
  /** The call, which must be answered with what was made. */
  readonly made: () => Promise<Made>;
  readonly finding: (order?: Order) => Promise<string>;
  /** The account that a card was to be issued on is still there, and still answered. */
  readonly stands: () => Promise<void>;
}

export const turnOf = async (stage: CardIssuerStage, { who, step }: Case): Promise<Turn> => {
  const { order } = who.opening();
  const account = step === "card" ? await opened(stage, order) : undefined;
  const before = account === undefined ? [] : [entryOf(order, "account", account)];
  return {
    order,
    call: (of = order) => (account === undefined ? open(stage, of) : issue(stage, of, account)),
    task: () => {
      const sent = fitted(stage, order);
      const key = keyOf(order, step);
      return account === undefined
        ? stage.issuer.openAccount(key, sent)
        : stage.issuer.issueDebitCard(key, sent, account);
    },
    books: (...made) => booked(stage, [...before, ...made.map((one) => entryOf(order, step, one))]),
    made: () => (account === undefined ? opened(stage, order) : issued(stage, order, account)),
    finding: async (of = order) => (await lookUp(stage, of, step, keyOf(order, step)))._tag,
    stands: async () => {
      if (account === undefined) return;
      await same("the account, asked for again", await open(stage, order), E.right(account));
      await same("its finding", await lookUp(stage, order, "account"), { _tag: "AccountFits", account });
    },
  };
};

export const fits = { account: "AccountFits", card: "CardFits" } as const;
