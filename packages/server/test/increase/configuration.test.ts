import { expect, test } from "vitest";
import * as E from "fp-ts/lib/Either.js";
import { configuration } from "../../src/configuration/configuration.js";

const key = "hunter2";
const live = { CONDOR_ISSUER: "increase", INCREASE_API_KEY: key, CONDOR_SANDBOX_CLIENT: "off" };
const served = {
  ...live,
  DATABASE_URL: "postgres://me@127.0.0.1/condor",
  CONDOR_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`,
};

const faults = async (environment: Readonly<Record<string, string>>): Promise<ReadonlyArray<string>> => {
  const given = await configuration(environment)();
  return E.isLeft(given) ? given.left.map(({ variable, problem, cure }) => `${variable} ${problem}: ${cure}`) : [];
};

test("without a word the issuer is the sandbox's own", async () => {
  expect(await configuration({})()).toMatchObject({ right: { issuer: { _tag: "Sandbox" } } });
});

test("Increase is asked in its sandbox, unless production is named", async () => {
  const issuer = { _tag: "Increase", environment: "sandbox", baseUrl: undefined };
  expect(await configuration(served)()).toMatchObject({ right: { issuer } });
  expect(await configuration({ ...served, INCREASE_ENVIRONMENT: "production" })()).toMatchObject({
    right: { issuer: { ...issuer, environment: "production" } },
  });
  expect(await configuration({ ...served, INCREASE_BASE_URL: "https://example.com" })()).toMatchObject({
    right: { issuer: { baseUrl: "https://example.com" } },
  });
  expect(JSON.stringify(await configuration(served)())).not.toContain(key);
});

test.each([
  [{ ...served, INCREASE_API_KEY: "" }, /^INCREASE_API_KEY is missing/u],
  [{ ...served, INCREASE_API_KEY: "two words" }, /^INCREASE_API_KEY is no API key/u],
  [{ ...live, DATABASE_URL: "memory:" }, /^CONDOR_ISSUER .*memory: forgets/u],
  [live, /^CONDOR_ISSUER .*lost with its machine: .*CONDOR_EMBEDDED_STORE_WITH_LIVE_ISSUER=yes$/u],
  [
    { ...live, DATABASE_URL: "memory:", CONDOR_EMBEDDED_STORE_WITH_LIVE_ISSUER: "yes" },
    /^CONDOR_ISSUER .*memory: forgets/u,
  ],
  [{ ...served, CONDOR_SANDBOX_CLIENT: "on" }, /^CONDOR_ISSUER .*do not exist: CONDOR_SANDBOX_CLIENT=off/u],
])("a live issuer is refused where it would do harm: %j", async (environment, fault) => {
  expect(await faults(environment)).toEqual([expect.stringMatching(fault)]);
});

test("an embedded store is taken for a live issuer where that is said", async () => {
  expect(await faults({ ...live, CONDOR_EMBEDDED_STORE_WITH_LIVE_ISSUER: "yes" })).toEqual([]);
});

const service = {
  CONDOR_ISSUER: "http",
  CONDOR_ISSUER_URL: "https://issuer.example.com",
  CONDOR_ISSUER_TOKEN: key,
  CONDOR_SANDBOX_CLIENT: "off",
  DATABASE_URL: served.DATABASE_URL,
  CONDOR_KEYS: served.CONDOR_KEYS,
};

test("a service of one's own is asked over HTTP, and its token is not shown", async () => {
  const given = await configuration(service)();
  expect(given).toMatchObject({ right: { issuer: { _tag: "Http", url: "https://issuer.example.com" } } });
  expect(JSON.stringify(given)).not.toContain(key);
});

test("a service of one's own is live: what it takes to ask is told at once, and so is what would do harm", async () => {
  expect(await faults({ ...service, CONDOR_ISSUER_URL: "", CONDOR_ISSUER_TOKEN: "" })).toEqual([
    expect.stringMatching(/^CONDOR_ISSUER_URL is missing, and CONDOR_ISSUER is http/u),
    expect.stringMatching(/^CONDOR_ISSUER_TOKEN is missing/u),
  ]);
  expect(await faults({ ...service, CONDOR_ISSUER_TOKEN: "two words" })).toEqual([
    expect.stringMatching(/^CONDOR_ISSUER_TOKEN is no token/u),
  ]);
  expect(await faults({ ...service, DATABASE_URL: "memory:" })).toEqual([
    expect.stringMatching(/^CONDOR_ISSUER .*memory: forgets/u),
  ]);
});
