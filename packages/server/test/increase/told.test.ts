import { expect, test } from "vitest";
import { configuration } from "../../src/configuration/configuration.js";
import { welcome } from "../../src/welcome/welcome.js";
import { said } from "../said.js";
import { done } from "../served.js";

const served = {
  CONDOR_ISSUER: "increase",
  CONDOR_SANDBOX_CLIENT: "off",
  DATABASE_URL: "postgres://me@127.0.0.1/condor",
  CONDOR_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`,
  INCREASE_API_KEY: "hunter2",
};

test.each([
  [{}, "The issuer is Increase's sandbox: a bank's API, no money."],
  [{ INCREASE_ENVIRONMENT: "production" }, "The issuer is Increase: a bank, real accounts, real money."],
  [
    { INCREASE_ENVIRONMENT: "production", INCREASE_BASE_URL: "https://proxy.example" },
    "The issuer is Increase at https://proxy.example: a bank, real accounts, real money.",
  ],
])("the welcome says which issuer is live: %j", async (environment, words) => {
  const given = await done(configuration({ ...served, ...environment }));
  const text = welcome({ url: "http://127.0.0.1:8080", entry: "Unknown", configuration: given, rehearsed: [] });
  expect(text).toContain(`${words} Everything is kept on the PostgreSQL server.`);
  expect(text).not.toMatch(/sandbox: no bank/u);
});

test("the key of the bank is shown by no command, and by no fault", async () => {
  for (const environment of [served, { ...served, INCREASE_API_KEY: "hunter2 and more" }]) {
    const { stdout, stderr } = await said(["config"], environment);
    expect(stdout + stderr).toMatch(/INCREASE_API_KEY="?\[redacted\]/u);
    expect(stdout + stderr).not.toContain("hunter2");
  }
});
