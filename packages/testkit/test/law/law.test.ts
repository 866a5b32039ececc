import { broken, idGeneratorLaws, type IdGeneratorStage, type Law, lawOf, lawOfEach } from "@condor/testkit";
import { sequentialIdGenerator } from "@condor/adapters-memory";
import * as fc from "fast-check";
import { assert, describe, expect, test } from "vitest";

const told = async (law: Law, options?: Parameters<Law["check"]>[0]): Promise<string> => {
  const outcome = await law.check(options).then(
    () => undefined,
    (error: unknown) => error,
  );
  assert(outcome instanceof Error, "the law held");
  return outcome.message;
};

const small = lawOf({
  name: "Numbers are small",
  given: fc.record({ number: fc.nat(), other: fc.nat() }),
  holds: async ({ number }) => {
    if (number > 99) await broken(`${number} is not small`);
  },
});

describe("a law", () => {
  test("draws so many times as many cases as it is told, and tries each of a list once", async () => {
    const cases: number[] = [];
    const holds = (value: number): Promise<void> => Promise.resolve(void cases.push(value));
    await lawOf({ name: "Any number", given: fc.nat(), holds, runs: 10 }).check({ times: 3 });
    expect(cases).toHaveLength(30);
    await lawOfEach({ name: "Each number", holds }, [1, 2]).check({ times: 3 });
    expect(cases.slice(30)).toEqual([1, 2]);
  });

  test("that is broken tells its name, the smallest counterexample, what happened and how to repeat it", async () => {
    expect(await told(small, { seed: 1 })).toBe(
      [
        "Broken law: Numbers are small",
        "",
        "Counterexample, after 1 run and 28 shrinks:",
        "  number: 100",
        "  other: 0",
        "",
        "What happened:",
        "  100 is not small",
        "",
        'To repeat it: check({ seed: 1, path: "0:1:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:2:0:2:1" })',
      ].join("\n"),
    );
  });

  test("is repeated by its seed and path, at once", async () => {
    const first = await told(small);
    const [, seed, path] = /seed: (-?\d+), path: "([\d:]+)"/u.exec(first) ?? [];
    assert(path !== undefined);
    const again = await told(small, { seed: Number(seed), path });
    expect(again).toContain("Counterexample, after 1 run and 0 shrinks:\n  number: 100\n  other: 0\n");
  });

  test("that holds resolves, after as many runs as are asked for", async () => {
    let runs = 0;
    const law = lawOf({
      name: "Whatever",
      given: fc.nat(),
      holds: () => {
        runs += 1;
        return Promise.resolve();
      },
      examples: [7, 8],
      runs: 10,
    });
    await law.check();
    expect(runs).toBe(10);
    await law.check({ runs: 25 });
    expect(runs).toBe(35);
    await law.check({ runs: 1 });
    expect(runs).toBe(37);
  });

  test("about a list of cases tries every one, whatever the runs", async () => {
    const tried: number[] = [];
    const law = lawOfEach(
      {
        name: "Each",
        holds: (one: number) => {
          tried.push(one);
          return Promise.resolve();
        },
      },
      [3, 1, 2],
    );
    await law.check({ runs: 1 });
    expect(tried).toEqual([3, 1, 2]);
  });

  test("whose case does not end is broken when its time is over", async () => {
    const law = lawOf({ name: "It ends", given: fc.constant("x"), holds: () => new Promise(() => {}) });
    expect(await told(law, { timeoutMs: 20 })).toMatch(
      /Broken law: It ends\n[\s\S]*exceeded limit of 20 milliseconds/u,
    );
  });

  test("about something that throws tells what was thrown, and keeps it as the cause", async () => {
    const thrown = new TypeError("fetch failed");
    const law = lawOf({ name: "It answers", given: fc.constant("x"), holds: () => Promise.reject(thrown) });
    const error: unknown = await law.check().catch((reason: unknown) => reason);
    assert(error instanceof Error);
    expect(error.message).toContain("What happened:\n  fetch failed");
    expect(error.cause).toBe(thrown);
  });
});

describe("a maker", () => {
  const counted = (ids: () => IdGeneratorStage["ids"]) => {
    const counts = { made: 0, disposed: 0 };
    const make = async (): Promise<IdGeneratorStage> => {
      counts.made += 1;
      await Promise.resolve();
      return {
        ids: ids(),
        dispose: () => {
          counts.disposed += 1;
        },
      };
    };
    return { counts, make };
  };

  test("is asked once for each case, and every stage is disposed of", async () => {
    const { counts, make } = counted(() => sequentialIdGenerator());
    await idGeneratorLaws(make)[0]?.check({ runs: 12 });
    expect(counts).toEqual({ made: 12, disposed: 12 });
  });

  test("has its stages disposed of also where the law is broken, or the port throws", async () => {
    const { counts, make } = counted(() => ({
      ...sequentialIdGenerator(),
      account: () => {
        throw new Error("no more ids");
      },
    }));
    const [law] = idGeneratorLaws(make);
    assert(law !== undefined);
    expect(await told(law)).toContain("no more ids");
    expect(counts.disposed).toBe(counts.made);
    expect(counts.made).toBeGreaterThan(0);
  });

  test("that does not offer what a law needs finds it in the list, by name, as not applicable", async () => {
    const { make } = counted(() => sequentialIdGenerator());
    const laws = idGeneratorLaws(make).filter(({ notApplicable }) => notApplicable !== undefined);
    expect(laws.map(({ name, notApplicable }) => [name, notApplicable])).toEqual([
      ["Two processes never draw the same id (not applicable: the maker offers no colleague)", "colleague"],
      [
        "No id is drawn twice, also when the clock stands still or goes back (not applicable: the maker offers no clock)",
        "clock",
      ],
    ]);
    for (const { check } of laws) await expect(check()).resolves.toBeUndefined();
  });

  test("that says it offers something and gives nothing is told so", async () => {
    const { make } = counted(() => sequentialIdGenerator());
    const law = idGeneratorLaws(make, ["clock"]).find(({ name }) => name.startsWith("No id is drawn twice"));
    assert(law !== undefined);
    expect(await told(law)).toContain("make is said to offer clock, and the stage has none");
  });
});
