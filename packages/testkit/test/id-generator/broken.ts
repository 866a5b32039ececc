import { AccountId, AttemptId, CardId, type IdGenerator, idText, uuidOfBits } from "@condor/core";
import { sequentialIdGenerator, uuidV7IdGenerator } from "@condor/adapters-memory";
import type { IdGeneratorStage } from "@condor/testkit";
import * as E from "#fp-ts/Either";
import type { Mutant } from "../mutant.js";

const promised = "Every id has its prefix, decodes to a UUID, and is never drawn twice";
const inARow = "Of seventy thousand ids in a row, no two are the same";
const canonical = "What follows the prefix is the base62 of the UUID, in 1 to 22 characters";
const apart = "Two processes never draw the same id";
const whenever = "No id is drawn twice, also when the clock stands still or goes back";

const drawn = <A extends string>(is: (text: string) => text is A, text: string): A => {
  if (!is(text)) throw new Error(text);
  return text;
};

/** Ids of these texts after the prefix. */
const idsOf = (digits: () => string): IdGenerator => ({
  account: () => drawn(AccountId.is, `acca_${digits()}`),
  card: () => drawn(CardId.is, `crda_${digits()}`),
  attempt: () => drawn(AttemptId.is, `atta_${digits()}`),
});

const ofBits = (bits: bigint): string => {
  const uuid = uuidOfBits(bits);
  return E.isRight(uuid) ? idText("acca", uuid.right).slice("acca_".length) : "0";
};

/** A random number generator of 32 bits, the same in every run. */
const chance = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
};

const only = (ids: () => IdGenerator) => (): IdGeneratorStage => ({ ids: ids(), dispose: () => {} });

const counting = (from: bigint, wrap: bigint): IdGenerator => {
  let count = from;
  return idsOf(() => {
    count = (count + 1n) % wrap;
    return ofBits((1n << 100n) | count);
  });
};

export const brokenIdGenerators: ReadonlyArray<Mutant<IdGeneratorStage>> = [
  {
    name: "every second id repeats the first",
    breaks: promised,
    make: only(() => {
      const ids = sequentialIdGenerator();
      const first = ids.card();
      let turn = 0;
      return {
        ...ids,
        card: () => {
          turn += 1;
          return turn % 2 === 1 ? first : ids.card();
        },
      };
    }),
  },
  {
    name: "the generator is asked once",
    breaks: promised,
    make: only(() => {
      const ids = sequentialIdGenerator();
      const [account, card, attempt] = [ids.account(), ids.card(), ids.attempt()];
      return { account: () => account, card: () => card, attempt: () => attempt };
    }),
  },
  {
    name: "cards have the prefix of accounts",
    breaks: promised,
    make: only(() => {
      const ids = sequentialIdGenerator();
      const wrong = { ...ids };
      Reflect.set(wrong, "card", ids.account);
      return wrong;
    }),
  },
  {
    name: "ids are 30 random characters, which no UUID has",
    breaks: promised,
    make: only(() => {
      const next = chance(1);
      return idsOf(() => Array.from({ length: 30 }, () => "xyzXYZ".charAt((next() >>> 8) % 6)).join(""));
    }),
  },
  { name: "a counter of 16 bits", breaks: inARow, make: only(() => counting(0n, 1n << 16n)) },
  {
    name: "24 bits of chance",
    breaks: inARow,
    make: only(() => {
      const next = chance(7);
      return idsOf(() => ofBits((1n << 100n) | BigInt((next() ^ (next() >>> 5)) & 0xff_ffff)));
    }),
  },
  {
    name: "a counter of 16 bits for attempts alone",
    breaks: inARow,
    make: only(() => ({ ...sequentialIdGenerator(), attempt: counting(0n, 1n << 16n).attempt })),
  },
  {
    name: "ids are padded with zeros",
    breaks: canonical,
    make: only(() => {
      let count = 0n;
      return idsOf(() => {
        count += 1n;
        return ofBits(count).padStart(23, "0");
      });
    }),
  },
  {
    name: "every process starts its count anew",
    breaks: apart,
    make: () => ({ ids: counting(0n, 1n << 64n), colleague: counting(0n, 1n << 64n), dispose: () => {} }),
  },
  {
    name: "after a range of a thousand ids comes the next one, which another process has",
    breaks: apart,
    make: () => ({ ids: counting(0n, 1n << 64n), colleague: counting(1_000n, 1n << 64n), dispose: () => {} }),
  },
  {
    name: "the time is all that is in an id",
    breaks: whenever,
    make: () => {
      let time = 0;
      let count = 0n;
      return {
        ids: idsOf(() => {
          count = (count + 1n) % 8n;
          return ofBits((BigInt(time) << 64n) | count);
        }),
        clock: (now) => {
          time = now;
        },
        dispose: () => {},
      };
    },
  },
  {
    name: "the count starts anew when the clock moves",
    breaks: whenever,
    make: () => {
      let time = 0;
      let count = 0n;
      return {
        ids: idsOf(() => {
          count += 1n;
          return ofBits((BigInt(time) << 64n) | count);
        }),
        clock: (now) => {
          count = 0n;
          time = now;
        },
        dispose: () => {},
      };
    },
  },
  {
    name: "the generator throws when its clock goes back",
    breaks: whenever,
    make: () => {
      let time = 0;
      let last = 0;
      const ids = uuidV7IdGenerator();
      return {
        ids: {
          ...ids,
          attempt: () => {
            if (time < last) throw new Error("clock moved backwards");
            last = time;
            return ids.attempt();
          },
        },
        clock: (now) => {
          time = now;
        },
        dispose: () => {},
      };
    },
  },
];
