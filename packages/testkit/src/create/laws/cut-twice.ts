import { same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { Fault } from "../../fault/fault.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import { stateOf } from "../ending.js";
import { fates } from "../fates.js";
import { lawRequest } from "../scene.js";
import { atStep, firstTimes } from "../step-method.js";
import { strikingNth } from "../striking-nth.js";

const lease = 31_000;
const cuts = fates.flatMap((fate) => [1, 2, 3, 4, 5, 6].map((nth) => ({ nth, fate })));

const twice: CreateStatement = {
  name: "recovery finishes a creation that two requests in a row were cut off from",
  needs: ["ports", "recovery"],
  of: (maker) =>
    lawOfEach(
      {
        name: twice.name,
        holds: async ({ nth, fate }) => {
          const first = strikingNth(1, "kills before");
          const strike = strikingNth(nth, fate);
          let now: Fault = atStep("account", first.fault, firstTimes(1));
          const fault: Fault = (call, act) => () => now(call, act)();
          await directed(maker, { fault }, async ({ harness, load, pass, record, recover }) => {
            await load(0);
            await Promise.race([harness.create(lawRequest(0, "plain")), first.died]);
            pass(lease);
            now = strike.fault;
            await Promise.race([harness.create(lawRequest(0, "plain")), strike.died]);
            await strike.rest();
            for (let round = 0; round < 2; round += 1) {
              pass(lease);
              await recover();
            }
            await same("the state", stateOf(await record(0)), "Created");
          });
        },
      },
      cuts,
    ),
};

export const ofCutTwice: ReadonlyArray<CreateStatement> = [twice];
