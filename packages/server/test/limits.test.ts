import { expect, test } from "vitest";
import { grantOf } from "./caller.js";
import { started } from "./started.js";

test("requests are limited by the address of their connection, as configured", async () => {
  const { url } = await started({ CONDOR_ADDRESS_RATE: "1" });
  const { status, headers } = await fetch(`${url}/card/list/csta_1`);
  expect([status, headers.get("RateLimit-Policy")]).toEqual([401, '"address";q=1;w=60']);
  const refused = await fetch(`${url}/card/list/csta_1`);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
});

test("browsers are told to ask for nothing but HTTPS if that is configured, and not else", async () => {
  const hsts = async (environment = {}) =>
    (await fetch(`${(await started(environment)).url}/health`)).headers.get("Strict-Transport-Security");
  expect([await hsts(), await hsts({ CONDOR_HSTS: "31536000" })]).toEqual([null, "max-age=31536000"]);
});

test("without a limit nothing is counted", async () => {
  const none = "unlimited";
  const { url } = await started({ CONDOR_ADDRESS_RATE: none, CONDOR_CLIENT_RATE: none, CONDOR_TOKEN_RATE: none });
  const { token } = await grantOf(url);
  const { status, headers } = await fetch(`${url}/card/list/csta_1`, { headers: { "x-connectfi-token": token } });
  expect([status, headers.has("RateLimit")]).toEqual([200, false]);
});
