import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { increaseFake } from "@condor/increase-fake";
import { expect, test } from "vitest";

const run = (env: Record<string, string>) =>
  promisify(execFile)(process.execPath, ["long/sandbox.mjs"], { env, cwd: new URL("..", import.meta.url) });

test("the run against the vendor's sandbox goes from nothing to plastic, and finds all of it in the books", async () => {
  const fake = await increaseFake();
  fake.group("sandbox");
  const profile = { INCREASE_PHYSICAL_CARD_PROFILE: "physical_card_profile_existing_1" };
  const { stdout } = await run({ INCREASE_API_KEY: "sandbox", INCREASE_BASE_URL: fake.url, ...profile });
  await fake.close();
  expect(stdout.trim().split("\n")).toHaveLength(9);
  expect(stdout).not.toContain("FAILED");
});

test("without a key it says what it wants", async () => {
  await expect(run({})).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining("INCREASE_API_KEY") });
});
