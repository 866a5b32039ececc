import type { ReviewMove, Step } from "@condor/core";
import { broken, same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import { failing } from "../../fault/failing.js";
import { losingAnswer } from "../../fault/losing-answer.js";
import type { CreateStatement } from "../create-statement.js";
import { type Directed, directed } from "../directed.js";
import { operatorMoves } from "../operator-moves.js";
import { lawCustomerId, lawKey, lawRequest, type Wish } from "../scene.js";
import { atStep, firstTimes } from "../step-method.js";

interface Moved {
  readonly step: Step;
  readonly move: ReviewMove["_tag"];
}

const moved: ReadonlyArray<Moved> = (["account", "card"] as const).flatMap((step) =>
  (["Resume", "Adopt", "Refuse"] as const).map((move) => ({ step, move })),
);

const ask = async ({ harness }: Directed, n: number, wish: Wish, withKey: boolean): Promise<string> => {
  const idempotencyKey = withKey ? lawKey(0) : undefined;
  return (await harness.create(lawRequest(n, wish), idempotencyKey === undefined ? {} : { idempotencyKey }))._tag;
};

/** Another customer gets neither. */
const bothHeld = async (stage: Directed, when: string): Promise<void> => {
  await same(
    `another customer's request for the reference ${when}`,
    await ask(stage, 1, "referenced", false),
    "ReferenceExists",
  );
  await same(
    `another customer's request with the key ${when}`,
    await ask(stage, 1, "plain", true),
    "IdempotencyKeyMismatch",
  );
};

const holdsOn: CreateStatement = {
  name: "a review holds its Idempotency-Key and card reference, until an operator refuses it",
  needs: ["ports", "review", "keys"],
  of: (maker) =>
    lawOfEach(
      {
        name: holdsOn.name,
        holds: async ({ step, move }) => {
          const fault = atStep(step, move === "Adopt" ? losingAnswer : failing, firstTimes(1));
          await directed(maker, { fault }, async (stage) => {
            const { harness, load, pass } = stage;
            await load(0);
            await load(1);
            await same("the request that is in doubt", await ask(stage, 0, "referenced", true), "IssuerUnavailable");
            pass(25 * 3_600_000);
            await same("a request a day later", await ask(stage, 0, "referenced", true), "CreationUnderReview");
            await bothHeld(stage, "at the review");
            const settled = await (harness.settle?.(lawCustomerId(0), operatorMoves[move]) ??
              broken("the harness has no settle"));
            if (move === "Refuse")
              return same("another customer's request after it", await ask(stage, 1, "referenced", true), "Opened");
            await bothHeld(stage, `after ${settled}`);
            // Where keys are forgotten, what is not done yet goes back to review.
            const isDone = settled === "Created" || stage.observed.ports()?.issuer.retention._tag === "Forever";
            const expected = isDone ? "Opened" : "CreationUnderReview";
            await same("the equal request with the key", await ask(stage, 0, "referenced", true), expected);
            return bothHeld(stage, "at last");
          });
        },
      },
      moved,
    ),
};

export const ofHoldings: ReadonlyArray<CreateStatement> = [holdsOn];
