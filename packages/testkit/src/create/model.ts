import type { Step } from "@condor/core";
import { match, P } from "ts-pattern";
import type { Said } from "./said.js";
import type { Wish } from "./scene.js";

/** What the issuer does with the calls of one request: the first call of the step that is named, or nothing unusual. */
export type Weather =
  | { readonly _tag: "Fair" }
  | { readonly _tag: "Declines" | "LosesAnswer" | "IsDown" | "KillsCaller"; readonly step: Step };

/** All that a lone observer knows of one customer's creation. */
export interface Model {
  readonly approved: boolean;
  /** What the issuer's books hold. */
  readonly made: { readonly account: boolean; readonly card: boolean };
  readonly now: number;
  /** How long a request waits for another one. */
  readonly patience: number;
  readonly phase: Phase;
}

interface Begun {
  readonly wish: Wish;
  readonly key?: number;
}

type Phase =
  | { readonly _tag: "Open"; readonly account: boolean; readonly refused: boolean }
  | (Begun & {
      readonly _tag: "Running";
      readonly begunAt: number;
      readonly leaseUntil: number;
      readonly account: boolean;
    })
  | (Begun & { readonly _tag: "Created" })
  | (Begun & { readonly _tag: "UnderReview" });

export const firstModel: Model = {
  approved: true,
  made: { account: false, card: false },
  now: 0,
  patience: 0,
  phase: { _tag: "Open", account: false, refused: false },
};

export interface Asked extends Begun {
  readonly _tag: "Request" | "Resume";
  readonly weather: Weather;
}

/** The answer that must come, and what is so afterwards; a caller who is killed hears nothing. */
export interface Told {
  readonly said: Said["_tag"] | undefined;
  readonly model: Model;
}

const lease = 30_000;
const longestDoubt = (24 * 60 - 10) * 60_000;

type Running = Extract<Phase, { readonly _tag: "Running" }>;

type StepEnd = "done" | "declined" | "unknown" | "dead";

/** What a call of the step comes to; a key that has made something is never declined. */
const stepped = (weather: Weather, step: Step, made: boolean): { readonly end: StepEnd; readonly made: boolean } =>
  match(weather)
    .returnType<{ readonly end: StepEnd; readonly made: boolean }>()
    .with({ _tag: "Fair" }, () => ({ end: "done", made: true }))
    .with({ step: P.not(step) }, () => ({ end: "done", made: true }))
    .with({ _tag: "Declines" }, () => (made ? { end: "done", made } : { end: "declined", made }))
    .with({ _tag: "LosesAnswer" }, () => ({ end: "unknown", made: true }))
    .with({ _tag: "IsDown" }, () => ({ end: "unknown", made }))
    .with({ _tag: "KillsCaller" }, () => ({ end: "dead", made: true }))
    .exhaustive();

/** The request that holds the creation does what is left of it, as far as the weather lets it. */
const worked = (model: Model, running: Running, { weather, ...asked }: Asked): Told => {
  const held = { ...running, leaseUntil: model.now + lease };
  const account = running.account
    ? { end: "done" as const, made: true }
    : stepped(weather, "account", model.made.account);
  const opened = account.end === "done" ? { ...held, account: true } : held;
  const card =
    account.end === "done" ? stepped(weather, "card", model.made.card) : { end: account.end, made: model.made.card };
  const after = { ...model, made: { account: account.made, card: card.made } };
  const isEqual = asked._tag === "Resume" || asked.wish === running.wish;
  return match<StepEnd, Told>(card.end)
    .with("done", () => {
      const { wish, key } = running;
      const created = { ...after, phase: { _tag: "Created", wish, ...(key === undefined ? {} : { key }) } } as const;
      return { said: isEqual ? "Opened" : "AlreadyCreated", model: created };
    })
    .with("declined", () => {
      const refused = { ...after, phase: { _tag: "Open", account: opened.account, refused: true } } as const;
      return isEqual ? { said: "Declined", model: refused } : told(refused, { weather, ...asked });
    })
    .with("unknown", () => ({
      said: "IssuerUnavailable",
      model: { ...after, phase: { ...opened, leaseUntil: model.now } },
    }))
    .with("dead", () => ({ said: undefined, model: { ...after, phase: opened } }))
    .exhaustive();
};

const isMismatch = (asked: Asked, held: Begun): boolean =>
  asked._tag === "Request" && asked.key !== undefined && asked.key === held.key && asked.wish !== held.wish;

const begun = (model: Model, asked: Asked, { account, refused }: Extract<Phase, { readonly _tag: "Open" }>): Told => {
  if (asked._tag === "Resume") return { said: refused ? "Declined" : "NothingToResume", model };
  if (!model.approved) return { said: "CustomerNotApproved", model };
  if (asked.wish === "unsupported") return { said: "ProductNotSupported", model };
  const { wish, key } = asked;
  const running = { _tag: "Running", wish, begunAt: model.now, leaseUntil: model.now + lease, account } as const;
  return worked(model, { ...running, ...(key === undefined ? {} : { key }) }, asked);
};

const reviewed = (model: Model, { wish, key }: Running): Told => ({
  said: "CreationUnderReview",
  model: { ...model, phase: { _tag: "UnderReview", wish, ...(key === undefined ? {} : { key }) } },
});

const helped = (model: Model, running: Running, asked: Asked): Told => {
  const { now, patience } = model;
  const patient = asked._tag === "Request" ? patience : 0;
  if (running.leaseUntil > now + patient) return { said: "InProgress", model: { ...model, now: now + patient } };
  const then = { ...model, now: Math.max(now, running.leaseUntil) };
  return then.now - running.begunAt > longestDoubt ? reviewed(then, running) : worked(then, running, asked);
};

/** What one request must be told, alone in the world. */
export const told = (model: Model, asked: Asked): Told =>
  match(model.phase)
    .returnType<Told>()
    .with({ _tag: P.union("Running", "Created", "UnderReview") }, (held) => {
      if (isMismatch(asked, held)) return { said: "IdempotencyKeyMismatch", model };
      if (held._tag === "UnderReview") return { said: "CreationUnderReview", model };
      if (held._tag === "Running") return helped(model, held, asked);
      const mayHear =
        asked._tag === "Resume" || (asked.wish === held.wish && asked.key !== undefined && asked.key === held.key);
      return { said: mayHear ? "Opened" : "AlreadyCreated", model };
    })
    .with({ _tag: "Open" }, (open) => begun(model, asked, open))
    .exhaustive();
