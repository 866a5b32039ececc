import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import { someone } from "../cast.js";
import { holds, same } from "../law/broken.js";
import { needing, stated } from "../law/stage.js";
import type { CardIssuerStage, IssuerBehaviour } from "./card-issuer-stage.js";
import { books, scripted, tagOf } from "./office.js";
import { type Made, steps, turnOf } from "./turn.js";

const unsure: ReadonlyArray<IssuerBehaviour> = ["LoseAnswer", "Down", "Nonsense", "OtherAccount"];

/** A no that comes when something is made contradicts it. */
const mayContradict: ReadonlyArray<IssuerBehaviour> = ["OtherAccount", "Decline"];

const oneOutcome = needing(
  ["Decline", "LoseAnswer", "Down", "Nonsense", "OtherAccount"],
  stated({
    name: "Whatever the issuer does, one key comes to one thing, and nothing is thrown",
    given: fc.record({
      who: someone,
      step: fc.constantFrom(...steps),
      plan: fc.array(fc.constantFrom<IssuerBehaviour>("Act", "Decline", ...unsure), { maxLength: 8 }),
    }),
    holds: async (stage: CardIssuerStage, { plan, ...one }) => {
      const turn = await turnOf(stage, one);
      const before = (await books(stage.issuer, 2)).length;
      await scripted(stage, one.step, ...plan);
      let made: Made | undefined;
      let count = 0;
      for (const [n, behaviour] of plan.entries()) {
        const answer = await turn.call();
        const all = await books(stage.issuer, 3);
        const what = `after call ${n + 1} (${behaviour}), answered ${tagOf(answer)},`;
        await holds(all.length - before <= 1, `${what} the books have ${all.length - before} entries for one key`);
        await holds(all.length >= before + count, `${what} an entry is gone from the books`);
        if (E.isRight(answer)) {
          if (made !== undefined) await same(`${what} what was made`, answer.right, made);
          made = answer.right;
        } else if (answer.left._tag === "Declined")
          await holds(all.length === before, `${what} the books have what was declined`);
        else if (answer.left._tag === "Contradiction")
          await holds(mayContradict.includes(behaviour), `${what} nothing was recognised that contradicts the order`);
        count = all.length - before;
        if (made !== undefined) await same(`${what} the count of what was made`, count, 1);
      }
      const last = await turn.call();
      // A decline that is kept has the next order's key to go on with.
      const end = tagOf(last) === "Declined" ? await turn.call({ ...turn.order, refusals: 1 }) : last;
      await same("the answer in the end", tagOf(end), "Right");
      if (made !== undefined) await same("what is answered in the end", end, E.right(made));
    },
  }),
);

export const oneOutcomeLaws = [oneOutcome];
