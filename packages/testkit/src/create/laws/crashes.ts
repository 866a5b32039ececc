import { holds, same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import { creationOf, isCutOff, stateOf } from "../ending.js";
import { type Fate, fates } from "../fates.js";
import { stageAgenda } from "../stage-agenda.js";
import { slow } from "../../fault/slow.js";
import { strikingNth } from "../striking-nth.js";
import { lawRequest } from "../scene.js";

const lease = 31_000;
const calls = [1, 2, 3, 4, 5, 6];
const cuts: ReadonlyArray<{ readonly nth: number; readonly fate: Fate }> = fates.flatMap((fate) =>
  calls.map((nth) => ({ nth, fate })),
);

const nextRequest: CreateStatement = {
  name: "the next request for a customer finishes a creation that was cut off",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: nextRequest.name,
        holds: async ({ nth, fate }) => {
          const strike = strikingNth(nth, fate);
          await directed(maker, { fault: strike.fault }, async ({ harness, load, pass, record }) => {
            await load(0);
            await Promise.race([harness.create(lawRequest(0, "plain")), strike.died]);
            pass(lease);
            const { _tag } = await harness.create(lawRequest(0, "plain"));
            await holds(_tag === "Opened" || _tag === "AlreadyCreated", `the next request is told ${_tag}`);
            await strike.rest();
            await same("the state", stateOf(await record(0)), "Created");
            const steps = (await harness.books()).map(({ step }) => step);
            await same("the books", steps.toSorted(), ["account", "card"]);
          });
        },
      },
      cuts,
    ),
};

const recovery: CreateStatement = {
  name: "recovery finishes a creation that was cut off",
  needs: ["ports", "recovery"],
  of: (maker) =>
    lawOfEach(
      {
        name: recovery.name,
        holds: async ({ nth, fate }) => {
          const strike = strikingNth(nth, fate);
          await directed(maker, { fault: strike.fault }, async ({ harness, load, pass, record, recover }) => {
            await load(0);
            await Promise.race([harness.create(lawRequest(0, "plain")), strike.died]);
            await strike.rest();
            for (let round = 0; round < 2; round += 1) {
              pass(lease);
              await recover();
            }
            const end = await record(0);
            await holds(!isCutOff(end), `it is still ${stateOf(end)}`);
            const steps = (await harness.books()).map(({ step }) => step);
            await same("the books", steps.toSorted(), stateOf(end) === "Created" ? ["account", "card"] : []);
          });
        },
      },
      cuts,
    ),
};

/** An actor that stops at its n-th event, until others have finished. */
const stale: CreateStatement = {
  name: "a stale actor changes nothing",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: stale.name,
        holds: async (events) => {
          const agenda = stageAgenda();
          const slowly = slow(agenda);
          let isSlow = true;
          await directed(
            maker,
            { fault: (call, act) => (isSlow ? slowly : (_: unknown, own: typeof act) => own)(call, act) },
            async ({ harness, load, pass, record, observed }) => {
              await load(0);
              const told: string[] = [];
              agenda.start(() => harness.create(lawRequest(0, "plain")).then((said) => told.push(said._tag)));
              await agenda.stillness();
              for (let at = 0; at < events && agenda.size() > 0; at += 1) {
                agenda.let(0);
                await agenda.stillness();
              }
              isSlow = false;
              pass(lease);
              const { _tag } = await harness.create(lawRequest(0, "plain"));
              await holds(_tag === "Opened" || _tag === "AlreadyCreated", `who came after is told ${_tag}`);
              const before = await record(0);
              const books = await harness.books();
              while (agenda.size() > 0) {
                agenda.let(0);
                await agenda.stillness();
              }
              await same("the record", await record(0), before);
              await same("the books", await harness.books(), books);
              await holds(observed.calls.length <= 4, "the issuer was called more than twice for one step");
              const opened = [...told, _tag].filter((tag) => tag === "Opened");
              // A transport may send keys of its own, and whose key it is may be told again.
              const creation = creationOf(before);
              const isKeyed = creation !== undefined && "idempotencyKey" in creation;
              if (!isKeyed) await same("how many were opened", opened.length, 1);
            },
          );
        },
      },
      Array.from({ length: 13 }, (_, n) => n),
    ),
};

export const ofCrashes: ReadonlyArray<CreateStatement> = [nextRequest, recovery, stale];
