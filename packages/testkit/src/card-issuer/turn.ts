import type { IssuedAccount, IssuedCard, Order, Step } from "@condor/core";
import { cast, type Member } from "../cast.js";
import type { CardIssuerStage } from "./card-issuer-stage.js";
import { type Answered, booked, entryOf, issue, issued, keyOf, lookUp, open, opened } from "./office.js";

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
  /** The books have what came before the step, and this. */
  readonly books: (...made: ReadonlyArray<Made>) => Promise<void>;
  /** The call, which must be answered with what was made. */
  readonly made: () => Promise<Made>;
  readonly finding: (order?: Order) => Promise<string>;
}

export const turnOf = async (stage: CardIssuerStage, { who, step }: Case): Promise<Turn> => {
  const { order } = who.opening();
  const account = step === "card" ? await opened(stage, order) : undefined;
  const before = account === undefined ? [] : [entryOf(order, "account", account)];
  return {
    order,
    call: (of = order) => (account === undefined ? open(stage, of) : issue(stage, of, account)),
    books: (...made) => booked(stage, [...before, ...made.map((one) => entryOf(order, step, one))]),
    made: () => (account === undefined ? opened(stage, order) : issued(stage, order, account)),
    finding: async (of = order) => (await lookUp(stage, of, step, keyOf(order, step)))._tag,
  };
};

export const fits = { account: "AccountFits", card: "CardFits" } as const;
