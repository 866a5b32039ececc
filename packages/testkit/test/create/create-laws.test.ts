import { afterAll, describe, expect, test } from "vitest";
import { createLaws } from "../../src/create/create-laws.js";
import type { MakeHarness } from "../../src/create/harness.js";
import { times } from "../run-laws.js";
import { memoryHarness } from "./memory-harness.js";

const harnesses: ReadonlyArray<readonly [string, MakeHarness]> = [
  ["an issuer that forgets declines", memoryHarness()],
  ["an issuer that keeps declines", memoryHarness({ declines: "kept" })],
  ["an issuer that keeps keys for half a day", memoryHarness({ declines: "kept", keysKept: 12 * 60 * 60_000 })],
  ["requests that wait for one another", memoryHarness({ patient: true })],
];

const counts = { held: 0, applicable: 0 };

describe.each(harnesses)("create over memory ports, %s", (_, maker) => {
  const laws = createLaws(maker);
  counts.applicable += laws.filter(({ notApplicable }) => notApplicable === undefined).length;
  test.each(laws.map((law) => [law.name, law] as const))("%s", async (_name, { check, notApplicable }) => {
    await expect(check({ times })).resolves.toBeUndefined();
    if (notApplicable === undefined) counts.held += 1;
  });
});

afterAll(() => {
  process.stdout.write(`counted: ${counts.held} of ${counts.applicable} laws of create held in memory\n`);
});

test("a harness that offers nothing is told which laws are not applicable, and why", () => {
  const laws = createLaws({ ...memoryHarness(), offers: [] });
  const missing = laws.filter(({ notApplicable }) => notApplicable !== undefined);
  expect(missing.map(({ name }) => name)).toContain(
    "an Idempotency-Key belongs to one request of one customer (not applicable: the harness offers no keys)",
  );
  expect(laws.length - missing.length).toBeGreaterThanOrEqual(3);
});
