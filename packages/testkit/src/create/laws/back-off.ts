import { type Milliseconds, standardTimings } from "@condor/core";
import { same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import { failing } from "../../fault/failing.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import { lawRequest } from "../scene.js";
import { atStep } from "../step-method.js";

const { firstBackOff, longestBackOff } = standardTimings;

/** Enough for the longest back-off to come twice. */
const failures = 11;

/** The whole of a back-off; it may end earlier, by its jitter. */
const backOff = (failed: number): Milliseconds => Math.min(longestBackOff, firstBackOff * 2 ** failed);

const comesBack: CreateStatement = {
  name: "recovery leaves the issuer alone until a back-off is over, which doubles up to the longest and is no longer",
  needs: ["ports", "recovery"],
  of: (maker) =>
    lawOfEach(
      {
        name: comesBack.name,
        holds: async (step) => {
          let asked = 0;
          const down = atStep(step, failing, () => {
            asked += 1;
            return true;
          });
          await directed(maker, { fault: down }, async ({ harness, load, pass, recover }) => {
            await load(0);
            await harness.create(lawRequest(0, "plain"));
            for (let failed = 0; failed < failures; failed += 1) {
              await recover();
              await same("calls of the issuer before the back-off is over", asked, failed + 1);
              pass(backOff(failed));
              await recover();
              await same(`calls of the issuer after ${backOff(failed)} ms`, asked, failed + 2);
            }
          });
        },
      },
      ["account", "card"] as const,
    ),
};

export const ofBackOff: ReadonlyArray<CreateStatement> = [comesBack];
