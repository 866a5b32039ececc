import { describe, expect, test } from "vitest";
import { choosingBy, choosingFrom, recorded } from "../../src/create/choose.js";
import { fates } from "../../src/create/fates.js";
import { simulate } from "../../src/create/simulate.js";
import { simulation } from "../../src/create/simulation.js";
import { memoryHarness } from "./memory-harness.js";

const floor = 30_000;
const perBatch = 2_000;

const forgetful = memoryHarness();
const keeping = memoryHarness({ declines: "kept" });

const killing = fates.filter((fate) => fate.startsWith("kills"));
const crashPoints = [
  "find",
  "findByIdempotencyKey",
  "begin",
  "advance",
  "openAccount",
  "issueDebitCard",
  "findByKey",
  "due",
].flatMap((method) => killing.map((fate) => `${method} ${fate}`));
const endStates = ["NoCreation", "AccountRefused", "CardRefused", "UnderReview", "Created"];
const cutStates = [...endStates, "OpeningAccount", "IssuingCard"];

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
    let tally = await simulation(forgetful)({ seed: 1, runs: perBatch, onRun });
    for (let seed = 1 + perBatch; seen.size < floor; seed += perBatch)
      tally = await simulation(seed % (2 * perBatch) === 1 ? forgetful : keeping)({
        seed,
        runs: perBatch,
        onRun,
        tally,
      });
    const share = Math.round((100 * tally.withFaults) / tally.runs);
    process.stdout.write(
      [
        `simulation: ${seen.size} distinct interleavings with overlapping actors in ${tally.runs} runs, ${share} % with faults`,
        `  states when all had stopped: ${sorted(tally.cut)}`,
        `  states after recovery: ${sorted(tally.ends)}`,
        `  answers: ${sorted(tally.answers)}`,
        `  faults: ${sorted(tally.faults)}`,
        "",
      ].join("\n"),
    );
    expect(seen.size).toBeGreaterThanOrEqual(floor);
    expect(Object.keys(tally.faults)).toEqual(expect.arrayContaining(crashPoints));
    expect(Object.keys(tally.cut)).toEqual(expect.arrayContaining(cutStates));
    expect(Object.keys(tally.ends)).toEqual(expect.arrayContaining(endStates));
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
