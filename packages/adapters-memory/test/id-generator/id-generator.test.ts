import { AccountId, AttemptId, bitsOfUuid, CardId, type IdGenerator, uuidOfId, versionOfUuid } from "@condor/core";
import { sequentialIdGenerator, uuidV7IdGenerator } from "@condor/adapters-memory";
import * as fc from "fast-check";
import { assert, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";

const uuidOf = (id: Parameters<typeof uuidOfId>[0]) => {
  const uuid = uuidOfId(id);
  assert(E.isRight(uuid));
  return uuid.right;
};

const times = [
  0,
  -1,
  1,
  1_700_000_000_000,
  2 ** 48 - 1,
  2 ** 60,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  0.5,
];
const steppingClock = (steps: ReadonlyArray<number>) => {
  let at = 0;
  return {
    now: () => {
      at += 1;
      return steps[at % steps.length] ?? 0;
    },
  };
};

const generators: ReadonlyArray<readonly [string, () => IdGenerator]> = [
  ["uuidV7IdGenerator", uuidV7IdGenerator],
  ["sequentialIdGenerator", sequentialIdGenerator],
];

describe.each(generators)("%s", (_, make) => {
  test("every id has its prefix", () => {
    const ids = make();
    expect(AccountId.is(ids.account())).toBe(true);
    expect(CardId.is(ids.card())).toBe(true);
    expect(AttemptId.is(ids.attempt())).toBe(true);
  });

  test("every id decodes to a UUID of version 7 and the RFC's variant, in at most 22 characters", () => {
    const ids = make();
    for (let n = 0; n < 1_000; n += 1) {
      const id = ids.account();
      expect(versionOfUuid(uuidOf(id))).toBe(7);
      expect(uuidOf(id).charAt(19)).toMatch(/[89ab]/u);
      expect(id.length).toBeLessThanOrEqual("acca_".length + 22);
    }
  });

  test("an id is never drawn twice, of whatever kind", () => {
    const ids = make();
    const drawn = new Set<string>();
    for (let n = 0; n < 34_000; n += 1)
      for (const id of [ids.account(), ids.card(), ids.attempt()]) drawn.add(id.slice("acca_".length));
    expect(drawn.size).toBe(102_000);
  });
});

describe("uuidV7IdGenerator", () => {
  test("ids carry the time of their drawing", () => {
    const now = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
    const ids = uuidV7IdGenerator({ now: () => now });
    expect(Number(bitsOfUuid(uuidOf(ids.account())) >> 80n)).toBe(now);
  });

  test("ids grow with every draw, wherever the clock goes and whatever chance gives", () => {
    const anyTime = fc.oneof(fc.constantFrom(...times), fc.integer({ min: -10, max: 2 ** 47 }));
    const chances = fc.array(fc.bigInt({ min: 0n, max: 2n ** 80n }), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(anyTime, { minLength: 1 }), chances, (steps, bits) => {
        let at = 0;
        const random = (): bigint => {
          at += 1;
          return bits[at % bits.length] ?? 0n;
        };
        const ids = uuidV7IdGenerator(steppingClock(steps), random);
        let before = -1n;
        for (let n = 0; n < 50; n += 1) {
          const bitsNow = bitsOfUuid(uuidOf(ids.card()));
          expect(bitsNow).toBeGreaterThan(before);
          before = bitsNow;
        }
      }),
    );
  });

  test("counterexample: the last millisecond with no chance left goes on", () => {
    const ids = uuidV7IdGenerator({ now: () => Number.MAX_VALUE }, () => 2n ** 74n - 1n);
    expect(new Set([ids.account(), ids.account(), ids.account()]).size).toBe(3);
  });

  test("two generators at one time draw different ids", () => {
    const clock = { now: () => 0 };
    expect(uuidV7IdGenerator(clock).card()).not.toBe(uuidV7IdGenerator(clock).card());
  });

  test("one id does not tell the next", () => {
    const clock = { now: () => 0 };
    const ids = uuidV7IdGenerator(clock);
    const drawn = Array.from({ length: 20 }, () => bitsOfUuid(uuidOf(ids.card())));
    const steps = drawn.slice(1).map((bits, n) => bits - (drawn[n] ?? 0n));
    expect(new Set(steps).size).toBeGreaterThan(1);
  });
});

describe("sequentialIdGenerator", () => {
  const draw = (seed?: number): ReadonlyArray<string> => {
    const ids = sequentialIdGenerator(seed);
    return Array.from({ length: 20 }, () => [ids.account(), ids.card(), ids.attempt()]).flat();
  };

  test("one seed gives the same ids, another one others", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
        expect(draw(a)).toEqual(draw(a));
        expect(new Set([...draw(a), ...draw(b)]).size).toBe(a === b ? 60 : 120);
      }),
    );
    expect(draw()).toEqual(draw(0));
  });
});
