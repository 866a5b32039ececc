import type { Step } from "@condor/core";
import { broken, same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import { failing } from "../../fault/failing.js";
import type { CreateStatement } from "../create-statement.js";
import { declinesOnce } from "../declines-once.js";
import { type Directed, directed } from "../directed.js";
import { stateOf } from "../ending.js";
import { lawCustomerId, lawKey, lawRequest } from "../scene.js";
import { atStep } from "../step-method.js";

const erase = async ({ harness }: Directed): Promise<boolean> =>
  harness.erase?.(lawCustomerId(0)) ?? broken("erasure is said to be offered, and the harness has none");

const ask = async ({ harness }: Directed): Promise<string> => {
  const idempotencyKey = lawKey(0);
  return (await harness.create(lawRequest(0, "plain"), idempotencyKey === undefined ? {} : { idempotencyKey }))._tag;
};

/** What the request before the erasure comes to, and what its repeat with the key is told after it. */
interface Forgotten {
  readonly declined: Step | "none";
  readonly before: string;
  readonly after: string;
}

const forgotten: ReadonlyArray<Forgotten> = [
  { declined: "none", before: "Created", after: "AlreadyCreated" },
  { declined: "account", before: "AccountRefused", after: "CustomerNotFound" },
  { declined: "card", before: "CardRefused", after: "CustomerNotFound" },
];

const staysForgotten: CreateStatement = {
  name: "for a customer who was erased nothing is begun, and the repeat with the key is told no account and card",
  needs: ["ports", "keys", "erasure"],
  of: (maker) =>
    lawOfEach(
      {
        name: staysForgotten.name,
        holds: ({ declined, before, after }) =>
          directed(maker, { declines: declinesOnce(declined) }, async (stage) => {
            await stage.load(0);
            await ask(stage);
            await same("the state", stateOf(await stage.record(0)), before);
            const asked = stage.observed.calls.length;
            await same("whether it is erased", await erase(stage), true);
            await same("the repeat", await ask(stage), after);
            await same("the state after it", stateOf(await stage.record(0)), before);
            await same("the calls of the issuer after it", stage.observed.calls.length - asked, 0);
          }),
      },
      forgotten,
    ),
};

const notWhileOpen: CreateStatement = {
  name: "a customer is not erased while the creation is opening, issuing or under review",
  needs: ["ports", "erasure"],
  of: (maker) =>
    lawOfEach(
      {
        name: notWhileOpen.name,
        holds: async ({ step, isReviewed }) => {
          let isDown = true;
          await directed(maker, { fault: atStep(step, failing, () => isDown) }, async (stage) => {
            await stage.load(0);
            await same("the request that is in doubt", await ask(stage), "IssuerUnavailable");
            if (isReviewed) {
              stage.pass(25 * 3_600_000);
              await same("a request a day later", await ask(stage), "CreationUnderReview");
            }
            await same("whether it is erased", await erase(stage), false);
            isDown = false;
            await same("the next request", await ask(stage), isReviewed ? "CreationUnderReview" : "Opened");
          });
        },
      },
      (["account", "card"] as const).flatMap((step) => [false, true].map((isReviewed) => ({ step, isReviewed }))),
    ),
};

export const ofErasures: ReadonlyArray<CreateStatement> = [staysForgotten, notWhileOpen];
