import * as fc from "fast-check";
import { holds, same } from "../../law/broken.js";
import { lawOf, lawOfEach } from "../../law/law-of.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import { type Fate, fates } from "../fates.js";
import { strikingNth } from "../striking-nth.js";
import { lawKey, lawRequest } from "../scene.js";

const keyed = (n = 0) => {
  const idempotencyKey = lawKey(n);
  return idempotencyKey === undefined ? {} : { idempotencyKey };
};

const onePlain: CreateStatement = {
  name: "of equal requests without a key at most one is answered with the account and card",
  needs: [],
  of: (maker) =>
    lawOf({
      name: onePlain.name,
      given: fc.integer({ min: 1, max: 50 }),
      examples: [50],
      runs: 10,
      holds: (count) =>
        directed(maker, {}, async ({ harness, load }) => {
          await load(0);
          const ask = () => harness.create(lawRequest(0, "plain"));
          const answers = await Promise.all(Array.from({ length: count }, ask));
          await same("how many were opened", answers.filter(({ _tag }) => _tag === "Opened").length, 1);
          await same("who asks later", (await ask())._tag, "AlreadyCreated");
          const steps = (await harness.books()).map(({ step }) => step);
          await same("the books", steps.toSorted(), ["account", "card"]);
        }),
    }),
};

const lease = 31_000;

interface Lost {
  readonly nth: number;
  readonly fate: Fate;
}
const losses: ReadonlyArray<Lost> = fates.flatMap((fate) => [1, 2, 3, 4, 5, 6, 7].map((nth) => ({ nth, fate })));

const keyedRepeat: CreateStatement = {
  name: "the equal repeat with a key of a lost answer gets the same account and card",
  needs: ["ports", "keys"],
  of: (maker) =>
    lawOfEach(
      {
        name: keyedRepeat.name,
        holds: async ({ nth, fate }) => {
          const strike = strikingNth(nth, fate);
          await directed(maker, { fault: strike.fault }, async ({ harness, load, pass, record }) => {
            await load(0);
            const ask = () => harness.create(lawRequest(0, "plain"), keyed());
            await Promise.race([ask(), strike.died]);
            await strike.rest();
            pass(lease);
            const [first, second] = [await ask(), await ask()];
            await same("the first repeat", first._tag, "Opened");
            await same("the second repeat", second, first);
            const creation = (await record(0)).creation?.creation;
            await same("the record's account", creation?.order.accountId, first._tag === "Opened" && first.accountId);
            const steps = (await harness.books()).map(({ step }) => step);
            await same("the books", steps.toSorted(), ["account", "card"]);
          });
        },
      },
      losses,
    ),
};

const referenceUnique: CreateStatement = {
  name: "a card reference belongs to one customer",
  needs: [],
  of: (maker) =>
    lawOfEach(
      {
        name: referenceUnique.name,
        holds: (atOnce) =>
          directed(maker, {}, async ({ harness, load }) => {
            await load(0);
            await load(1);
            const ask = (n: number) => harness.create(lawRequest(n, "referenced"));
            const answers = atOnce ? await Promise.all([ask(0), ask(1)]) : [await ask(0), await ask(1)];
            const tags = answers.map(({ _tag }) => _tag).toSorted();
            await same("the answers", tags, ["Opened", "ReferenceExists"]);
            await holds((await harness.books()).length === 2, "the issuer has made more than one account and one card");
          }),
      },
      [false, true],
    ),
};

export const ofRepeats: ReadonlyArray<CreateStatement> = [onePlain, keyedRepeat, referenceUnique];
