import { type CardIssuer, type IssuerFailure, secret, type Step } from "@condor/core";
import { type Behaviour, type Collection, type IncreaseFake, refusing } from "@condor/increase-fake";
import { type CardIssuerStage, type IssuerBehaviour, issuerScript } from "@condor/testkit";
import * as TE from "#fp-ts/TaskEither";
import { increaseCardIssuer } from "../src/card-issuer.js";
import { fit } from "./fit.js";
import { ledgerOf } from "./ledger-of.js";

type Scripted = Exclude<IssuerBehaviour, "Act" | "ActLate">;

/** Which of the requests of a step is struck: the first that makes something of its own, or the last. */
const struck: Readonly<Record<Scripted, Readonly<Record<Step, Collection>>>> = {
  Decline: { account: "accounts", card: "cards" },
  Down: { account: "accounts", card: "cards" },
  Silence: { account: "accounts", card: "cards" },
  LoseAnswer: { account: "account_numbers", card: "cards" },
  Nonsense: { account: "account_numbers", card: "cards" },
  OtherAccount: { account: "account_numbers", card: "cards" },
};

const behaviours: Readonly<Record<Scripted, Behaviour>> = {
  Decline: refusing("invalid_operation_error"),
  Down: { acts: "never", answers: { _tag: "Reset" } },
  Silence: { acts: "never", answers: { _tag: "Silence" } },
  LoseAnswer: { acts: "now", answers: { _tag: "Reset" } },
  Nonsense: { acts: "now", answers: { _tag: "Truncated" } },
  OtherAccount: { acts: "now", answers: { _tag: "Changed", change: () => ({ account_id: "account_of_another" }) } },
};

const act: Behaviour = { acts: "now", answers: { _tag: "Own" } };

const collections: ReadonlyArray<Collection> = ["entities", "accounts", "account_numbers", "cards", "physical_cards"];

/** Whether a request of the collection is the one that a behaviour of the step strikes. */
const isStruck = (step: Step, behaviour: Scripted, collection: Collection): boolean =>
  struck[behaviour][step] === collection;

export const offers = [
  "ledger",
  "colleague",
  "cut",
  "Decline",
  "LoseAnswer",
  "Down",
  "Nonsense",
  "OtherAccount",
  "ActLate",
] as const;

export interface IncreaseStageOptions {
  readonly limit?: number;
}

let stages = 0;

/** The adapter with a bank of its own behind it, over HTTP and the real SDK. */
export const increaseStage =
  (fake: () => IncreaseFake, { limit = 10_000 }: IncreaseStageOptions = {}) =>
  (): CardIssuerStage => {
    stages += 1;
    const apiKey = `key_${stages}`;
    const group = fake().group(apiKey);
    const made = (): CardIssuer =>
      increaseCardIssuer({ apiKey: secret(apiKey), environment: "sandbox", baseUrl: fake().url, limit, retries: 0 });
    const issuer = made();
    const { script, next } = issuerScript();
    const late: Array<() => Promise<unknown>> = [];
    /** One behaviour a call: whatever else the call sends is carried out. */
    const turn = <A>(step: Step, call: TE.TaskEither<IssuerFailure, A>): TE.TaskEither<IssuerFailure, A> => {
      const behaviour = next(step);
      if (behaviour === "ActLate") {
        late.push(call);
        return TE.left({ _tag: "OutcomeUnknown", cause: "late" });
      }
      if (behaviour !== "Act")
        for (const collection of collections)
          group.script(collection, isStruck(step, behaviour, collection) ? behaviours[behaviour] : act);
      return call;
    };
    return {
      issuer: {
        ...issuer,
        openAccount: (key, order) => () => turn("account", issuer.openAccount(key, order))(),
        issueDebitCard: (key, order, account) => () => turn("card", issuer.issueDebitCard(key, order, account))(),
      },
      fit,
      limit,
      colleague: made(),
      script,
      cut: () => group.behave(() => ({ acts: "never", answers: { _tag: "Reset" } })),
      pass: async () => {
        for (const call of late.splice(0)) await call();
      },
      ledger: () => ledgerOf(group),
      dispose: () => undefined,
    };
  };
