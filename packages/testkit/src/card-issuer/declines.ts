import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import { holds, same } from "../law/broken.js";
import { needing, statedOfEach } from "../law/stage.js";
import type { CardIssuerStage } from "./card-issuer-stage.js";
import { scripted, tagOf } from "./office.js";
import { type Case, cases, fits, turnOf } from "./turn.js";

const declinedMakesNothing = needing(
  ["Decline"],
  statedOfEach(
    {
      name: "A call that is declined has made nothing, and makes nothing later",
      holds: async (stage: CardIssuerStage, one: Case) => {
        const turn = await turnOf(stage, one);
        await scripted(stage, one.step, "Decline");
        const answer = await turn.call();
        await same("the answer", tagOf(answer), "Declined");
        const { subCode = "" } = E.isLeft(answer) && answer.left._tag === "Declined" ? answer.left : {};
        await holds(
          subCode.length >= 1 && subCode.length <= 64,
          `the code ${fc.stringify(subCode)} is too short or too long`,
        );
        await same("the finding", await turn.finding(), "Absent");
        await turn.books();
        await stage.pass?.();
        await same("the finding a while later", await turn.finding(), "Absent");
        await turn.books();
        await turn.stands();
      },
    },
    cases,
  ),
);

const keptAsDeclared = needing(
  ["Decline"],
  statedOfEach(
    {
      name: "A decline is kept for its key or forgotten, as declared, and the next order after it is carried out",
      holds: async (stage: CardIssuerStage, one: Case) => {
        const turn = await turnOf(stage, one);
        const { retention } = stage.issuer;
        const forgotten = retention._tag === "Forever" && retention.declines === "forgotten";
        await scripted(stage, one.step, "Decline");
        const no = await turn.call();
        await same("the answer", tagOf(no), "Declined");
        const next = { ...turn.order, refusals: turn.order.refusals + 1 };
        // Where declines are forgotten, an earlier call may still be on its way: both must come to one thing.
        const landed = await turn.call();
        if (!forgotten) await same("the declined order again", landed, no);
        const answer = await turn.call(next);
        await same("the answer to the next order", tagOf(answer), "Right");
        if (forgotten) await same("the answer to the declined order", landed, answer);
        else await same("the declined order once more", await turn.call(), no);
        await same("the next order again", await turn.call(next), answer);
        await same("the finding for the next order", await turn.finding(next), fits[one.step]);
        await turn.books(...(E.isRight(answer) ? [answer.right] : []));
      },
    },
    cases,
  ),
);

const tooLateForNo = needing(
  ["Decline"],
  statedOfEach(
    {
      name: "What is made is not declined any more",
      holds: async (stage: CardIssuerStage, one: Case) => {
        const turn = await turnOf(stage, one);
        const made = await turn.made();
        await scripted(stage, one.step, "Decline");
        const answer = await turn.call();
        await holds(
          E.isRight(answer) ? answer.right.resourceId === made.resourceId : answer.left._tag !== "Declined",
          `the repeat of what was made is answered ${fc.stringify(answer)}`,
        );
        await turn.books(made);
      },
    },
    cases,
  ),
);

export const declineLaws = [declinedMakesNothing, keptAsDeclared, tooLateForNo];
