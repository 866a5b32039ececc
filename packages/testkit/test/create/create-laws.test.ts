import { describe, expect, test } from "vitest";
import { createLaws } from "../../src/create/create-laws.js";
import type { MakeHarness } from "../../src/create/harness.js";
import { times } from "../run-laws.js";
import { memoryHarness } from "./memory-harness.js";

const harnesses: ReadonlyArray<readonly [string, MakeHarness]> = [
  ["an issuer that forgets declines", memoryHarness()],
  ["an issuer that keeps declines", memoryHarness({ declines: "kept" })],
  ["an issuer that keeps keys for a day", memoryHarness({ declines: "kept", keysKept: 24 * 60 * 60_000 })],
  ["requests that wait for one another", memoryHarness({ patient: true })],
];

describe.each(harnesses)("create over memory ports, %s", (_, maker) => {
  test.each(createLaws(maker).map((law) => [law.name, law] as const))("%s", async (_name, law) => {
    await expect(law.check({ times })).resolves.toBeUndefined();
  });
});

test("a harness that offers nothing is told which laws are not applicable, and why", () => {
  const laws = createLaws({ ...memoryHarness(), offers: [] });
  const missing = laws.filter(({ notApplicable }) => notApplicable !== undefined);
  expect(missing.map(({ name }) => name)).toContain(
    "an Idempotency-Key belongs to one request of one customer (not applicable: the harness offers no keys)",
  );
  expect(laws.length - missing.length).toBeGreaterThanOrEqual(3);
});
