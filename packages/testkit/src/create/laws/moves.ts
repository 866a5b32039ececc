import type { ReviewMove } from "@condor/core";
import { broken, same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import { failing } from "../../fault/failing.js";
import type { Fault } from "../../fault/fault.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import { stateOf } from "../ending.js";
import type { Harness } from "../harness.js";
import { operatorMoves } from "../operator-moves.js";
import { lawCustomerId, lawDecline, lawRequest } from "../scene.js";
import { atStep, firstTimes } from "../step-method.js";

const moves = Object.values(operatorMoves);

const settle = async (harness: Harness, move: ReviewMove): Promise<string> =>
  harness.settle?.(lawCustomerId(0), move) ?? broken("the harness has no settle");

const states = ["NoCreation", "OpeningAccount", "AccountRefused", "Created"] as const;

const onlyReviews: CreateStatement = {
  name: "an operator moves nothing but a review",
  needs: ["ports", "review"],
  of: (maker) =>
    lawOfEach(
      {
        name: onlyReviews.name,
        holds: async ({ state, move }) => {
          const fault = atStep("account", failing, () => state === "OpeningAccount");
          const declines = () => (state === "AccountRefused" ? lawDecline : undefined);
          await directed(maker, { fault, declines }, async ({ harness, load, record }) => {
            await load(0);
            if (state !== "NoCreation") await harness.create(lawRequest(0, "plain"));
            const before = await record(0);
            await same("the state", stateOf(before), state);
            await same("the move", await settle(harness, move), "NotUnderReview");
            await same("the record", await record(0), before);
          });
        },
      },
      states.flatMap((state) => moves.map((move) => ({ state, move }))),
    ),
};

/** The first write while `isOn` waits until something else is done. */
const overtaken = (isOn: () => boolean, meanwhile: () => Promise<void>): Fault => {
  const isFirst = firstTimes(1);
  return (call, act) => async () => {
    if (isOn() && call.method === "advance" && isFirst()) await meanwhile();
    return act();
  };
};

const oneMoves: CreateStatement = {
  name: "of two moves of one review the first is done, and the other is told that it came too late",
  needs: ["ports", "review"],
  of: (maker) =>
    lawOfEach(
      {
        name: oneMoves.name,
        holds: async (step) => {
          const refused = step === "account" ? "AccountRefused" : "CardRefused";
          let isOn = false;
          let meanwhile: () => Promise<void> = () => Promise.resolve();
          const down = atStep(step, failing, firstTimes(1));
          const held = overtaken(
            () => isOn,
            () => meanwhile(),
          );
          const fault: Fault = (call, act) => held(call, down(call, act));
          await directed(maker, { fault }, async ({ harness, load, pass, record }) => {
            await load(0);
            const ask = async () => (await harness.create(lawRequest(0, "plain")))._tag;
            await same("the request that is in doubt", await ask(), "IssuerUnavailable");
            pass(25 * 3_600_000);
            await same("a request a day later", await ask(), "CreationUnderReview");
            isOn = true;
            meanwhile = async () => same("the first move", await settle(harness, operatorMoves.Refuse), refused);
            await same("the late move", await settle(harness, operatorMoves.Refuse), "Stale");
            await same("the state", stateOf(await record(0)), refused);
          });
        },
      },
      ["account", "card"] as const,
    ),
};

export const ofMoves: ReadonlyArray<CreateStatement> = [onlyReviews, oneMoves];
