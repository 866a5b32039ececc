import { type KeyRetention, type Milliseconds, standardTimings, type Step } from "@condor/core";
import { broken, same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import { failing } from "../../fault/failing.js";
import type { CreateStatement } from "../create-statement.js";
import { type Directed, directed } from "../directed.js";
import { lawRequest } from "../scene.js";
import { atStep } from "../step-method.js";

interface Aging {
  readonly step: Step;
  /** How often the issuer is asked in vain on the way. */
  readonly tries: number;
  /** How far beyond the oldest doubt it is asked at last. */
  readonly beyond: Milliseconds;
}

const agings: ReadonlyArray<Aging> = (["account", "card"] as const).flatMap((step) =>
  [0, 1, 3].flatMap((tries) => [0, 1].map((beyond) => ({ step, tries, beyond }))),
);

const { doubt, doubtMargin } = standardTimings;

/** The oldest doubt in which the issuer is still asked. */
const oldest = (retention: KeyRetention): Milliseconds =>
  Math.min(doubt, retention._tag === "For" ? retention.duration : Number.POSITIVE_INFINITY) - doubtMargin;

const retentionOf = async ({ observed }: Directed): Promise<KeyRetention> =>
  observed.ports()?.issuer.retention ?? broken("the ports of the harness do not go through `around`");

const ages: CreateStatement = {
  name: "the age of a doubt counts from the stored intent, and beyond it or the key's retention a person is asked",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: ages.name,
        holds: async ({ step, tries, beyond }) => {
          let isDown = true;
          const fault = atStep(step, failing, () => isDown);
          await directed(maker, { fault }, async (stage) => {
            const ask = async () => (await stage.harness.create(lawRequest(0, "plain")))._tag;
            await stage.load(0);
            await same("the request that is in doubt", await ask(), "IssuerUnavailable");
            const whole = oldest(await retentionOf(stage));
            const part = Math.floor(whole / (tries + 1));
            for (let tried = 0; tried < tries; tried += 1) {
              stage.pass(part);
              await same("a request on the way", await ask(), "IssuerUnavailable");
            }
            isDown = false;
            stage.pass(whole - tries * part + beyond);
            await same("the request at last", await ask(), beyond > 0 ? "CreationUnderReview" : "Opened");
          });
        },
      },
      agings,
    ),
};

export const ofDoubts: ReadonlyArray<CreateStatement> = [ages];
