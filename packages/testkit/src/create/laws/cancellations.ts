import { same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import { creationOf, stateOf } from "../ending.js";
import { lawRequest } from "../scene.js";
import { atStep, firstTimes } from "../step-method.js";
import { strikingNth } from "../striking-nth.js";

const lease = 31_000;
const calls = [1, 2, 3, 4, 5, 6];

const cancelled: CreateStatement = {
  name: "a cancelled request leaves a creation that can be finished",
  needs: ["ports", "recovery", "cancellation"],
  of: (maker) =>
    lawOfEach(
      {
        name: cancelled.name,
        holds: async (nth) => {
          const signal = { aborted: nth === 0 };
          let count = 0;
          let late = 0;
          await directed(
            maker,
            {
              fault: (call, act) => () => {
                count += 1;
                if (signal.aborted && (call.method === "openAccount" || call.method === "issueDebitCard")) late += 1;
                if (count >= nth) signal.aborted = true;
                return act();
              },
            },
            async ({ harness, load, pass, record, recover, observed }) => {
              await load(0);
              await harness.create(lawRequest(0, "plain"), { signal });
              await same("calls of the issuer that started after it was cancelled", late, 0);
              const begun = creationOf(await record(0)) !== undefined;
              pass(lease);
              await recover();
              await same("the state", stateOf(await record(0)), begun ? "Created" : "NoCreation");
              if (!begun) await same("the calls of the issuer", observed.calls.length, 0);
            },
          );
        },
      },
      [0, ...calls],
    ),
};

const waitsNoLonger: CreateStatement = {
  name: "a cancelled request waits no longer for another one",
  needs: ["ports", "patience", "cancellation"],
  of: (maker) =>
    lawOfEach(
      {
        name: waitsNoLonger.name,
        holds: async (waits) => {
          const strike = strikingNth(1, "kills before");
          const fault = atStep("account", strike.fault, firstTimes(1));
          const signal = { aborted: false };
          let waited = 0;
          const wait = (passTo: () => void): Promise<void> => {
            waited += 1;
            signal.aborted = waited >= waits;
            return Promise.resolve().then(passTo);
          };
          await directed(maker, { fault, wait }, async ({ harness, load }) => {
            await load(0);
            await Promise.race([harness.create(lawRequest(0, "plain")), strike.died]);
            const { _tag } = await harness.create(lawRequest(0, "plain"), { signal });
            await same("the answer", _tag, "InProgress");
            await same("how often it waited", waited, waits);
          });
        },
      },
      [1, 2],
    ),
};

export const ofCancellations: ReadonlyArray<CreateStatement> = [cancelled, waitsNoLonger];
