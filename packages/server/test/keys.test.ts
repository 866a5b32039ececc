import { expect, test, vi } from "vitest";
import { caller } from "./caller.js";
import { condor, listening } from "./condor-process.js";
import { servedEnvironment } from "./served.js";

vi.setConfig({ testTimeout: 180_000 });

const customerId = "csta_6clNH3W2pBehujY8mpTCU8";

test("a new key takes over, every record is put under it, and the old one is needed no more", async () => {
  const { CONDOR_KEYS: old, ...store } = await servedEnvironment();
  const first = await listening({ ...store, CONDOR_KEYS: old });
  expect((await (await caller(first.url)).create({ customerId })).short).toBe("200");
  first.kill("SIGTERM");
  await first.ended;

  const key = (await condor(["keys", "new"]).ended).stdout.trim().replace(/^[^:]+/u, "next");
  const withoutOld = await condor(["keys", "rotate"], { ...store, CONDOR_KEYS: key }).ended;
  expect(withoutOld.code).toBe(1);
  expect(withoutOld.stderr).toContain("are not in the list");
  const rotated = await condor(["keys", "rotate"], { ...store, CONDOR_KEYS: `${key},${old}` }).ended;
  expect(rotated).toMatchObject({ code: 0, stderr: "" });
  expect(rotated.stdout).toMatch(/^[1-9]\d* records are under the first key now\.\n$/u);

  const again = await listening({ ...store, CONDOR_KEYS: key });
  expect((await (await caller(again.url)).create({ customerId })).short).toBe("400 condorCustomerExist");
});
