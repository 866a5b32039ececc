import * as E from "#fp-ts/Either";
import { same } from "../law/broken.js";
import { needing, offered, statedOfEach } from "../law/stage.js";
import type { CardIssuerStage } from "./card-issuer-stage.js";
import { fitted, keyOf, tagOf } from "./office.js";
import { type Case, cases, turnOf } from "./turn.js";

/** An empty list, or nothing found, would be the worst of answers: it reads as if nothing had ever been made. */
const away = needing(
  ["cut"],
  statedOfEach(
    {
      name: "An issuer that is away is an unknown outcome to every call, also to findings and books",
      holds: async (stage: CardIssuerStage, one: Case) => {
        const cut = await offered("cut", stage.cut);
        const turn = await turnOf(stage, one);
        await turn.made();
        await cut();
        await same("the answer to the repeat", tagOf(await turn.call()), "OutcomeUnknown");
        const finding = await stage.issuer.findByKey(keyOf(turn.order, one.step), fitted(stage, turn.order))();
        await same("the finding", E.isLeft(finding) ? finding.left._tag : finding.right._tag, "OutcomeUnknown");
        const page = await stage.issuer.books()();
        await same("the books", E.isLeft(page) ? page.left._tag : page.right, "OutcomeUnknown");
      },
    },
    cases,
  ),
);

export const awayLaws = [away];
