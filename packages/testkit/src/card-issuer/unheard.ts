import * as E from "#fp-ts/Either";
import { same } from "../law/broken.js";
import { needing, offered, statedOfEach } from "../law/stage.js";
import type { CardIssuerStage } from "./card-issuer-stage.js";
import { scripted, tagOf } from "./office.js";
import { type Case, cases, fits, turnOf } from "./turn.js";

/** The issuer acts, and the caller hears nothing that can be relied upon. */
const actsUnheard = (behaviour: "LoseAnswer" | "Nonsense", name: string) =>
  needing(
    [behaviour],
    statedOfEach(
      {
        name,
        holds: async (stage: CardIssuerStage, one: Case) => {
          const turn = await turnOf(stage, one);
          await scripted(stage, one.step, behaviour);
          await same("the answer", tagOf(await turn.call()), "OutcomeUnknown");
          await same("the finding", await turn.finding(), fits[one.step]);
          const made = await turn.made();
          await turn.books(made);
        },
      },
      cases,
    ),
  );

const lost = actsUnheard("LoseAnswer", "An answer that is lost is unknown, and the repeat gets what was made");
const unreadable = actsUnheard(
  "Nonsense",
  "An answer that cannot be read is unknown, and the repeat gets what was made",
);

/** One task, run again: what came of its last run is not kept. */
const runAgain = needing(
  ["Down"],
  statedOfEach(
    {
      name: "A task that came to nothing can be run again, and is carried out",
      holds: async (stage: CardIssuerStage, one: Case) => {
        const turn = await turnOf(stage, one);
        const task = turn.task();
        await scripted(stage, one.step, "Down");
        await same("the answer", tagOf(await task()), "OutcomeUnknown");
        await same("the answer to the same task", tagOf(await task()), "Right");
        await turn.books(await turn.made());
      },
    },
    cases,
  ),
);

const down = needing(
  ["Down"],
  statedOfEach(
    {
      name: "A call that does not arrive is unknown, and the repeat is carried out",
      holds: async (stage: CardIssuerStage, one: Case) => {
        const turn = await turnOf(stage, one);
        await scripted(stage, one.step, "Down", "Down");
        await same("the answer", tagOf(await turn.call()), "OutcomeUnknown");
        await same("the finding", await turn.finding(), "Absent");
        await same("the answer to the repeat", tagOf(await turn.call()), "OutcomeUnknown");
        await turn.books();
        const made = await turn.made();
        await turn.books(made);
      },
    },
    cases,
  ),
);

const another = needing(
  ["OtherAccount"],
  statedOfEach(
    {
      name: "An answer that names another account is a contradiction, and the books tell what fits",
      holds: async (stage: CardIssuerStage, one: Case) => {
        const turn = await turnOf(stage, one);
        await scripted(stage, one.step, "OtherAccount");
        await same("the answer", tagOf(await turn.call()), "Contradiction");
        await same("the finding", await turn.finding(), fits[one.step]);
        await turn.books(await turn.made());
      },
    },
    cases,
  ),
);

const late = needing(
  ["ActLate"],
  statedOfEach(
    {
      name: "What is made late is made once, before or after the repeat",
      holds: async (stage: CardIssuerStage, one: Case & { readonly repeatFirst: boolean }) => {
        const pass = await offered("pass", stage.pass);
        const turn = await turnOf(stage, one);
        await scripted(stage, one.step, "ActLate");
        await same("the answer", tagOf(await turn.call()), "OutcomeUnknown");
        await turn.books();
        if (one.repeatFirst) await turn.made();
        await pass();
        await same("the finding", await turn.finding(), fits[one.step]);
        await turn.books(await turn.made());
      },
    },
    cases.flatMap((one) => [true, false].map((repeatFirst) => ({ ...one, repeatFirst }))),
  ),
);

/** Where declines are forgotten, what was sent before the no may still arrive. */
const lateAfterNo = needing(
  ["ActLate", "Decline"],
  statedOfEach(
    {
      name: "What is made late is found, also where a no came in between",
      holds: async (stage: CardIssuerStage, one: Case) => {
        const { retention } = stage.issuer;
        if (retention._tag === "For" || retention.declines === "kept") return;
        const pass = await offered("pass", stage.pass);
        const turn = await turnOf(stage, one);
        await scripted(stage, one.step, "ActLate", "Decline");
        await same("the first answer", tagOf(await turn.call()), "OutcomeUnknown");
        await same("the second answer", tagOf(await turn.call()), "Declined");
        await pass();
        await same("the finding", await turn.finding(), fits[one.step]);
        const next = await turn.call({ ...turn.order, refusals: turn.order.refusals + 1 });
        const made = await turn.made();
        await same("the answer to the next order", next, E.right(made));
        await turn.books(made);
      },
    },
    cases,
  ),
);

export const unheardLaws = [lost, unreadable, down, runAgain, another, late, lateAfterNo];
