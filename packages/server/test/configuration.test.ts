import * as E from "fp-ts/lib/Either.js";
import { describe, expect, test } from "vitest";
import { type Configuration, configuration, type ConfigurationFault, type Environment } from "@condor/server";
import { jsonFileOf } from "./json-file.js";
import { shippedCustomers, shippedProgram } from "./sandbox-files.js";

const given = async (environment: Environment): Promise<Configuration> => {
  const either = await configuration(environment)();
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left));
  return either.right;
};

const faultsOf = async (environment: Environment): Promise<ReadonlyArray<ConfigurationFault>> => {
  const either = await configuration(environment)();
  return E.isLeft(either) ? either.left : [];
};

test("an empty environment is a sandbox on the loopback address", async () => {
  const { host, port, client, program, customers, tokenTtl, logLevel, deprecation } = await given({});
  expect({ host, port, client, tokenTtl, logLevel, deprecation }).toEqual({
    host: "127.0.0.1",
    port: 8080,
    client: "sandbox",
    tokenTtl: 1_800_000,
    logLevel: "info",
    deprecation: { since: Date.UTC(2024, 0, 1) / 1_000 },
  });
  expect(program.products.map(({ productId }) => productId)).toEqual(
    shippedProgram.products.map(({ productID }) => productID),
  );
  expect(customers.map(({ customerId }) => customerId)).toEqual(shippedCustomers.map(({ customerId }) => customerId));
});

test("an empty variable counts as absent", async () => {
  const empty = { HOST: "", PORT: "", CONDOR_PROGRAM: "", CONDOR_CUSTOMERS: "", CONDOR_SUNSET: "" };
  expect(JSON.stringify(await given(empty))).toBe(JSON.stringify(await given({})));
});

const right: ReadonlyArray<readonly [string, string, object]> = [
  ["HOST", "127.8.9.10", { host: "127.8.9.10" }],
  ["HOST", "::1", { host: "::1" }],
  ["HOST", "localhost", { host: "localhost" }],
  ["PORT", "0", { port: 0 }],
  ["PORT", "1", { port: 1 }],
  ["PORT", "65535", { port: 65_535 }],
  ["CONDOR_ISSUER_URL", "http://localhost:9000", { issuer: { _tag: "Sandbox" } }],
  ["CONDOR_ISSUER_URL", "http://[::1]:9000", { issuer: { _tag: "Sandbox" } }],
  ["CONDOR_SANDBOX_CLIENT", "on", { sandbox: { _tag: "Public" } }],
  ["CONDOR_SANDBOX_CLIENT", "off", { sandbox: { _tag: "Off" } }],
  ["CONDOR_TOKEN_TTL", "1", { tokenTtl: 1_000 }],
  ["CONDOR_TOKEN_TTL", "86400", { tokenTtl: 86_400_000 }],
  ["CONDOR_ADDRESS_RATE", "1", { limits: { rates: { address: { quota: 1, window: 60_000 } } } }],
  ["CONDOR_TOKEN_RATE", "7", { limits: { rates: { tokensOfAddress: { quota: 7 }, tokensOfLogin: { quota: 7 } } } }],
  ["CONDOR_TRUSTED_PROXIES", "2", { limits: { trustedProxies: 2 } }],
  ["CONDOR_MAX_RUNNING", "1", { limits: { capacity: { running: 1 } } }],
  ["CONDOR_MAX_WAITING", "0", { limits: { capacity: { waiting: 0 } } }],
  ["CONDOR_MAX_CONNECTIONS", "1", { transport: { mostConnections: 1 } }],
  ["CONDOR_KEEP_ALIVE", "3600", { transport: { keepAlive: 3_600_000 } }],
  ["CONDOR_HSTS", "off", { strictTransport: undefined }],
  ["CONDOR_HSTS", "31536000", { strictTransport: 31_536_000_000 }],
  ["CONDOR_TRUST_TRACEPARENT", "yes", { trustTraceparent: true }],
  ["CONDOR_TRUST_TRACEPARENT", "no", { trustTraceparent: false }],
  ["CONDOR_METRICS_PORT", "off", { metrics: undefined }],
  ["CONDOR_METRICS_PORT", "9464", { metrics: { host: "127.0.0.1", port: 9_464 } }],
  ["CONDOR_LOG_LEVEL", "trace", { logLevel: "trace" }],
  ["CONDOR_LOG_LEVEL", "silent", { logLevel: "silent" }],
  ["CONDOR_DEPRECATED_SINCE", "2023-02-28", { deprecation: { since: 1_677_542_400 } }],
  ["CONDOR_DEPRECATED_SINCE", "2024-02-29T23:59:59Z", { deprecation: { since: 1_709_251_199 } }],
  ["CONDOR_DEPRECATED_SINCE", "0", { deprecation: { since: 0 } }],
  ["CONDOR_DEPRECATED_SINCE", "1688169599", { deprecation: { since: 1_688_169_599 } }],
  ["CONDOR_SUNSET", "never", { deprecation: { since: 1_704_067_200 } }],
  ["CONDOR_SUNSET", "2024-01-01", { deprecation: { since: 1_704_067_200, sunset: 1_704_067_200 } }],
  ["CONDOR_SUNSET", "1798761600", { deprecation: { since: 1_704_067_200, sunset: 1_798_761_600 } }],
];

describe("a right value is taken", () => {
  test.each(right)("%s=%s", async (variable, value, expected) => {
    expect(await given({ [variable]: value })).toMatchObject(expected);
  });
});

const wrong: Readonly<Record<string, readonly [cure: RegExp, ...values: ReadonlyArray<string>]>> = {
  HOST: [/127\.0\.0\.1/u, "two words", "http://host", "a/b", "x".repeat(254)],
  PORT: [/whole number from 0 to 65535/u, "65536", "-1", "80a", " 80", "8e1", "0x50", "80.0", "٨٠"],
  CONDOR_SANDBOX_CLIENT: [/give on or off/u, "ON", "yes", "1"],
  CONDOR_ISSUER: [/give sandbox, increase or http/u, "Increase", "bank"],
  CONDOR_ISSUER_URL: [/https:\/\/HOST/u, "issuer", "http://issuer.example.com"],
  INCREASE_ENVIRONMENT: [/give sandbox or production/u, "live"],
  INCREASE_BASE_URL: [/https:\/\/HOST.*127\.0\.0\.1/u, "api.increase.com", "http://192.0.2.1", "ftp://127.0.0.1"],
  CONDOR_EMBEDDED_STORE_WITH_LIVE_ISSUER: [/give yes or no/u, "true"],
  CONDOR_PROGRAM: [/path of a JSON file/u, "/nowhere/program.json", "/"],
  CONDOR_CUSTOMERS: [/path of a JSON file/u, "/nowhere/customers.json", "/"],
  CONDOR_TOKEN_TTL: [/whole number of seconds from 1 to 86400/u, "0", "86401", "-5", "1.5", "30m"],
  CONDOR_LOG_LEVEL: [/give trace, debug, info, warn, error, fatal or silent/u, "loud", "INFO"],
  CONDOR_ADDRESS_RATE: [/from 1 to 1000000, or "unlimited"/u, "0", "1000001", "60/min"],
  CONDOR_CLIENT_RATE: [/from 1 to 1000000, or "unlimited"/u, "-1", "none"],
  CONDOR_TOKEN_RATE: [/from 1 to 1000000, or "unlimited"/u, "1.5", "Unlimited"],
  CONDOR_TRUSTED_PROXIES: [/from 0 .* to 10/u, "11", "10.0.0.1"],
  CONDOR_MAX_RUNNING: [/whole number from 1 to 100000/u, "0", "100001", "many"],
  CONDOR_MAX_WAITING: [/whole number from 0 to 100000/u, "-1"],
  CONDOR_MAX_CONNECTIONS: [/whole number from 1 to 100000/u, "0"],
  CONDOR_KEEP_ALIVE: [/whole number of seconds from 1 to 3600/u, "0", "3601"],
  CONDOR_TRUST_TRACEPARENT: [/give yes or no/u, "true", "1", "Yes"],
  CONDOR_METRICS_PORT: [/whole number from 0 to 65535.*"off"/u, "65536", "on", "-1"],
  CONDOR_METRICS_HOST: [/127\.0\.0\.1/u, "two words"],
  CONDOR_HSTS: [/whole number of seconds from 0 to 63072000, or "off"/u, "on", "-1", "63072001"],
  CONDOR_DEPRECATED_SINCE: [
    /date as 2025-12-31.*time in UTC.*seconds since 1970/u,
    "never",
    "yesterday",
    "2023-02-29",
    "2024-02-31",
    "2024-13-01",
    "2024-1-1",
    "2024-01-01T25:00:00Z",
    "2024-01-01T00:00:00+01:00",
    "-1",
    "999999999999",
  ],
  CONDOR_SUNSET: [/date as 2025-12-31.*"never"/u, "soon", "2026-02-30"],
};

describe("a wrong value is refused with variable, value and cure", () => {
  test.each(
    Object.entries(wrong).flatMap(([variable, [cure, ...values]]) =>
      values.map((one) => [variable, one, cure] as const),
    ),
  )("%s=%s", async (variable, value, cure) => {
    const faults = await faultsOf({ [variable]: value });
    expect(faults).toEqual([{ variable, value, problem: expect.any(String), cure: expect.stringMatching(cure) }]);
  });
});

test("every variable is in the table of wrong values", () => {
  expect(Object.keys(wrong)).toHaveLength(26);
});

test("what is switched off before it is deprecated is refused", async () => {
  expect(await faultsOf({ CONDOR_SUNSET: "2023-12-31" })).toEqual([
    {
      variable: "CONDOR_SUNSET",
      value: "2023-12-31",
      problem: "is before CONDOR_DEPRECATED_SINCE",
      cure: "give a later date, or an earlier CONDOR_DEPRECATED_SINCE",
    },
  ]);
});

test("all faults are told at once", async () => {
  const environment = Object.fromEntries(Object.entries(wrong).map(([variable, [, value]]) => [variable, value]));
  const faults = await faultsOf(environment);
  expect(faults.map(({ variable }) => variable).toSorted()).toEqual(Object.keys(wrong).toSorted());
});

test("files are read from where the variables say", async () => {
  const [customer] = shippedCustomers;
  const [product] = shippedProgram.products;
  const { customers, program } = await given({
    CONDOR_CUSTOMERS: jsonFileOf([customer]),
    CONDOR_PROGRAM: jsonFileOf({ products: [product] }),
  });
  expect(customers.map(({ customerId }) => customerId)).toEqual([customer["customerId"]]);
  expect(program.products.map(({ productId }) => productId)).toEqual([product["productID"]]);
});
