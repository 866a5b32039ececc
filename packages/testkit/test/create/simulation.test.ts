import { describe, expect, test } from "vitest";
import { choosingBy, choosingFrom, recorded } from "../../src/create/choose.js";
import { simulate } from "../../src/create/simulate.js";
import { simulation } from "../../src/create/simulation.js";
import { emptyTally } from "../../src/create/tally.js";
import { unreached } from "../../src/create/unreached.js";
import { memoryHarness } from "./memory-harness.js";

const floor = 30_000;
const perBatch = 1_000;

const forgetful = memoryHarness();
const harnesses = [
  forgetful,
  memoryHarness({ declines: "kept" }),
  memoryHarness({ declines: "kept", keysKept: 60 * 60_000 }),
  memoryHarness({ patient: true }),
];

const sorted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");

describe("simulation of create, resume and recover", () => {
  test(`at least ${floor} distinct interleavings with overlapping actors keep every law`, {
    timeout: 240_000,
  }, async () => {
    const seen = new Set<number>();
    const onRun = (run: { readonly overlapping: boolean; readonly hash: number }): void => {
      if (run.overlapping) seen.add(run.hash);
    };
    let tally = emptyTally;
    for (let batch = 0; seen.size < floor; batch += 1)
      tally = await simulation(harnesses[batch % harnesses.length] ?? forgetful)({
        seed: 1 + batch * perBatch,
        runs: perBatch,
        onRun,
        tally,
      });
    process.stdout.write(
      [
        `counted: ${seen.size} distinct interleavings of overlapping actors simulated`,
        `counted: ${tally.withFaults} of ${tally.runs} simulated stories with faults`,
        `  states when all had stopped: ${sorted(tally.cut)}`,
        `  states after recovery: ${sorted(tally.ends)}`,
        `  answers: ${sorted(tally.answers)}`,
        `  faults: ${sorted(tally.faults)}`,
        `  an operator's moves: ${sorted(tally.settled)}`,
        `  customers from elsewhere: ${sorted(tally.adopted)}`,
        "",
      ].join("\n"),
    );
    expect(seen.size).toBeGreaterThanOrEqual(floor);
    expect(unreached(tally, 1)).toEqual([]);
    expect(unreached(tally, tally.runs)).toContain(
      `faults, begin kills before: ${tally.faults["begin kills before"]} times of ${tally.runs}`,
    );
  });

  test("a seed tells the same story every time, and so does its tape", async () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const first = recorded(choosingBy(seed));
      const { trace, hash, ends } = await simulate(forgetful)(first.choose);
      for (const choose of [choosingBy(seed), choosingFrom(first.tape())])
        expect(await simulate(forgetful)(choose)).toMatchObject({ trace, hash, ends });
    }
  });
});
