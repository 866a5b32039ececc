import { AccountId, AttemptId, CardId, type IdGenerator, idText, type Instant, uuidOfId } from "@condor/core";
import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import { instants } from "../arbitrary/instant.js";
import { broken, holds, same } from "../law/broken.js";
import type { Law } from "../law/law.js";
import { lawsOf, needing, offered, stated, statedOfEach } from "../law/stage.js";
import type { IdGeneratorCapability, IdGeneratorStage, MakeIdGenerator } from "./id-generator-stage.js";

const kinds = ["account", "card", "attempt"] as const;
type Kind = (typeof kinds)[number];
const prefixes = { account: "acca", card: "crda", attempt: "atta" } as const;
const schemas = { account: AccountId, card: CardId, attempt: AttemptId };

const draws = (most: number) => fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: most });

const twice = (ids: ReadonlyArray<string>): string | undefined => {
  const seen = new Set<string>();
  return ids.find((id) => {
    const again = seen.has(id);
    seen.add(id);
    return again;
  });
};

const different = async (ids: ReadonlyArray<string>): Promise<void> => {
  const again = twice(ids);
  if (again !== undefined) await broken(`${again} is drawn twice among ${ids.length} ids`);
};

const wellMade = async (ids: IdGenerator, kind: Kind): Promise<string> => {
  const id = ids[kind]();
  await holds(schemas[kind].is(id), `${fc.stringify(id)} is no ${schemas[kind].name}`);
  await holds(E.isRight(uuidOfId(id)), `${id} does not decode to a UUID`);
  return id;
};

const promised = stated({
  name: "Every id has its prefix, decodes to a UUID, and is never drawn twice",
  given: draws(40),
  holds: async ({ ids }: IdGeneratorStage, all) => {
    const seen: string[] = [];
    for (const kind of all) seen.push(await wellMade(ids, kind));
    await different(seen);
  },
});

/** More than a counter of 16 bits can tell apart, and enough for 24 bits of chance to meet twice: of each kind. */
const inARow = statedOfEach(
  {
    name: "Of seventy thousand ids in a row, no two are the same",
    holds: ({ ids }: IdGeneratorStage, kind: Kind) => different(Array.from({ length: 70_000 }, () => ids[kind]())),
  },
  kinds,
);

const canonical = stated({
  name: "What follows the prefix is the base62 of the UUID, in 1 to 22 characters",
  given: draws(20),
  holds: async ({ ids }: IdGeneratorStage, all) => {
    for (const kind of all) {
      const id = ids[kind]();
      const uuid = uuidOfId(id);
      if (E.isLeft(uuid)) await broken(`${id} does not decode to a UUID`);
      else await same("the id made anew of its UUID", id, idText(prefixes[kind], uuid.right));
    }
  },
});

/** So many that processes which take ranges of ids come to the end of one. */
const apart = needing(
  ["colleague"],
  stated({
    name: "Two processes never draw the same id",
    given: fc.record({
      of: fc.shuffledSubarray([...kinds], { minLength: 1 }),
      mine: fc.integer({ min: 1, max: 1_500 }),
      others: fc.integer({ min: 1, max: 1_500 }),
    }),
    runs: 15,
    holds: async ({ ids, colleague }: IdGeneratorStage, { of, mine, others }) => {
      const other = await offered("colleague", colleague);
      const some = (from: IdGenerator, count: number) =>
        Array.from({ length: count }, (_, n) => of.slice(n % of.length).slice(0, 1))
          .flat()
          .map((kind) => from[kind]());
      await different([...some(ids, mine), ...some(other, others), ...some(ids, mine)]);
    },
  }),
);

const wherever: fc.Arbitrary<ReadonlyArray<Instant>> = fc.array(
  fc.oneof(instants, fc.constantFrom(0, 1, 2 ** 48 - 1)),
  {
    minLength: 1,
    maxLength: 20,
  },
);

const whenever = needing(
  ["clock"],
  stated({
    name: "No id is drawn twice, also when the clock stands still or goes back",
    given: fc.record({ times: wherever, all: draws(10) }),
    holds: async ({ ids, clock }: IdGeneratorStage, { times, all }) => {
      const turn = await offered("clock", clock);
      const seen: string[] = [];
      for (const now of [...times, ...times.toReversed()]) {
        turn(now);
        for (const kind of all) seen.push(await wellMade(ids, kind));
      }
      await different(seen);
    },
  }),
);

/** What every `IdGenerator` must do; see `customerRepositoryLaws` for `offers`. */
export const idGeneratorLaws = (
  make: MakeIdGenerator,
  offers: ReadonlyArray<IdGeneratorCapability> = [],
): ReadonlyArray<Law> => lawsOf([promised, inARow, canonical, apart, whenever])(make, offers);
