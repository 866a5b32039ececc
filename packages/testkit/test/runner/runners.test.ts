import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { customerRepositoryLaws } from "@condor/testkit";
import { assert, beforeAll, describe, expect, test } from "vitest";
import { memoryCustomerRepositoryStage } from "../customer-repository/memory-customer-repository-stage.js";
import { scripts } from "./scripts.js";

// Inside the package, so that its own name leads to what is built.
const folder = new URL("../../dist/.runner/", import.meta.url);
const at = (name: keyof typeof scripts | ""): string => fileURLToPath(new URL(name, folder));

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(scripts)) writeFileSync(new URL(name, folder), text);
});

interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** Runs a script as its user would: with the packages as they are built, and no runner around it. */
const run = (isBroken: boolean, ...args: ReadonlyArray<string>): Promise<Ended> =>
  new Promise((resolve) => {
    const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...rest } = process.env;
    const env = { ...rest, PATCH: isBroken ? "due ignores its cursor" : "none" };
    const child = execFile(process.execPath, args, { env, timeout: 60_000 }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, printed: stdout + stderr });
    });
  });

const broken = "Broken law: Paging with the cursor ends, and lists creations that are due at one time once each";
const repeat = /To repeat it: check\(\{ seed: -?\d+, path: \\?"[\d:]+\\?" \}\)/u;
const laws = customerRepositoryLaws(memoryCustomerRepositoryStage());

test("the packages are built", () => {
  assert(
    existsSync(new URL("../../dist/index.js", import.meta.url)),
    "run `npx tsc -b` first: these scripts load what is published",
  );
});

describe.concurrent("node:test", () => {
  test("every law is a test that passes", async () => {
    const { code, printed } = await run(false, "--test", "--test-reporter=tap", at("node-test.mjs"));
    expect({ code, printed }).toEqual({ code: 0, printed: expect.stringContaining(`# pass ${laws.length}\n`) });
    for (const { name } of laws) expect(printed.replaceAll("\\", "")).toContain(name);
  });

  test("a broken adapter fails, and the report says how to repeat it", async () => {
    const { code, printed } = await run(true, "--test", "--test-reporter=spec", at("node-test.mjs"));
    expect(code).toBe(1);
    expect(printed).toContain(broken);
    expect(printed).toMatch(repeat);
  });
});

describe.concurrent("a plain script", () => {
  test("every law resolves", async () => {
    const { code, printed } = await run(false, at("plain-script.mjs"));
    expect({ code, printed }).toEqual({ code: 0, printed: `${laws.length} of ${laws.length} laws held\n` });
  });

  test("a broken adapter is rejected, and the report says how to repeat it", async () => {
    const { code, printed } = await run(true, at("plain-script.mjs"));
    expect(code).toBe(1);
    expect(printed).toContain(broken);
    expect(printed).toMatch(repeat);
  });
});

const jest = createRequire(import.meta.url).resolve("jest/bin/jest");

describe("jest", () => {
  const config = {
    rootDir: at(""),
    testMatch: ["**/jest-laws.mjs"],
    transform: {},
    moduleFileExtensions: ["mjs", "js"],
  };
  const args = ["--experimental-vm-modules", jest, "--config", JSON.stringify(config)];

  test("every law is a test that passes", async () => {
    const { code, printed } = await run(false, ...args);
    expect({ code, printed }).toEqual({ code: 0, printed: expect.stringContaining(`${laws.length} passed`) });
  });

  test("a broken adapter fails, and the report says how to repeat it", async () => {
    const { code, printed } = await run(true, ...args);
    expect(code).toBe(1);
    expect(printed).toContain(broken);
    expect(printed).toMatch(repeat);
  });
});
