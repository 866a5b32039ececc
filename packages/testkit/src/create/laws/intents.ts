import { holds, same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { Fault } from "../../fault/fault.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import { creationOf, isCutOff } from "../ending.js";
import { fates } from "../fates.js";
import { lawRequest } from "../scene.js";
import { strikingNth } from "../striking-nth.js";

const cuts = fates.flatMap((fate) => [1, 2, 3, 4, 5, 6].map((nth) => ({ nth, fate })));

const stored: CreateStatement = {
  name: "the issuer is called only for an intent that is stored, and with the order that is stored",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: stored.name,
        holds: async ({ nth, fate }) => {
          const strike = strikingNth(nth, fate);
          let look: () => Promise<void> = () => Promise.resolve();
          const fault: Fault = (call, act) => {
            const struck = strike.fault(call, act);
            const isIssuer = call.method === "openAccount" || call.method === "issueDebitCard";
            return isIssuer ? () => look().then(struck) : struck;
          };
          await directed(maker, { fault }, async ({ harness, load, record, observed }) => {
            const orders: unknown[] = [];
            let unstored = 0;
            look = async () => {
              const found = await record(0);
              if (isCutOff(found)) orders.push(creationOf(found)?.order);
              else unstored += 1;
            };
            await load(0);
            await Promise.race([harness.create(lawRequest(0, "plain")), strike.died]);
            await holds(unstored === 0, `the issuer was called ${unstored} times for an intent that is not stored`);
            for (const { order } of observed.calls) await same("the order of a call", order, orders.at(-1));
          });
        },
      },
      cuts,
    ),
};

export const ofIntents: ReadonlyArray<CreateStatement> = [stored];
