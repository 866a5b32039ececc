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

export const unheardLaws = [lost, unreadable, down, another, late];
