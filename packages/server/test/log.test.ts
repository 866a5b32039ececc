import { expect, test } from "vitest";
import { caller, tokenOf } from "./caller.js";
import { listening, until } from "./condor-process.js";
import { fetched } from "./fetched.js";
import { jsonFileOf } from "./json-file.js";
import { said } from "./said.js";
import { shippedCustomers } from "./sandbox-files.js";
import { servedEnvironment } from "./served.js";

type Line = Readonly<Record<string, unknown>>;

const linesOf = (stderr: string): ReadonlyArray<Line> =>
  stderr
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

const allowed = new Set([
  "level",
  "time",
  "msg",
  "url",
  "issuer",
  "signal",
  "requestId",
  "traceId",
  "route",
  "status",
  "code",
  "durationMs",
  "client",
  "customerId",
]);

const secret = "hunter2NotForLogs";

const post = (url: string, path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  fetched(`${url}${path}`, { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body });

test("the log is JSON lines of allowed fields, and never holds a body, a password, a token or a document", async () => {
  const { url, kill, ended } = await listening({ CONDOR_LOG_LEVEL: "trace" });
  const token = await tokenOf(url);
  const granted = { "x-connectfi-token": token };
  await post(url, "/auth/get-token", JSON.stringify({ user: { login: "sandbox", password: secret } }));
  await post(url, "/auth/get-token", JSON.stringify({ user: { login: secret, password: secret } }));
  await post(url, "/auth/get-token", `{"user": ${secret}`);
  await post(url, `/${secret}?token=${token}`, secret, granted);
  await post(url, "/condor/customer/create", "{}", { "x-connectfi-token": secret });
  const cardAttributes = { productID: secret, nameOnCard: secret, designId: "1", addressType: "PRIMARY" };
  const order = { customerId: "csta_6clNH3W2pBehujY8mpTCU8", cardAttributes };
  await post(url, "/condor/customer/create", JSON.stringify(order), granted);
  await post(url, "/condor/customer/create", JSON.stringify({ customerId: secret }), granted);
  const { create, get } = await caller(url);
  await create({ customerId: "csta_6clNH3W2pBehujY8mpTCU8" });
  await get(`/customer/kyc/status/${secret}`);
  await get(`/account/list/csta_6clNH3W2pBehujY8mpTCU8`);
  kill("SIGTERM");
  const { stderr } = await ended;

  const lines = linesOf(stderr);
  expect(lines.filter(({ msg }) => msg === "answered")).toHaveLength(12);
  for (const line of lines) expect(Object.keys(line).filter((key) => !allowed.has(key))).toEqual([]);
  // A random requestId may hold any four digits by chance, so it is not read for them.
  const told = stderr.replaceAll(/"requestId":"[0-9a-f]{32}"/gu, "");
  expect(told).not.toBe(stderr);
  for (const word of [secret, token, "000123401", "3401", "Testman", "Some Str", "2155550101", "password"])
    expect(told).not.toContain(word);
});

test("each answer is told with its requestId, trace, route, code, time, client and customer", async () => {
  const { url, stderr } = await listening({ CONDOR_TRUST_TRACEPARENT: "yes" });
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const headers = { "x-connectfi-token": await tokenOf(url), traceparent: `00-${traceId}-b7ad6b7169203331-01` };
  const answer = await post(url, "/condor/customer/create", JSON.stringify({ customerId: "csta_Pending" }), headers);
  const envelope = (await answer.json()) as { readonly requestId: string };
  await until(() => stderr().includes(envelope.requestId), "the answer is logged");
  expect(linesOf(stderr()).at(-1)).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u) as unknown,
    requestId: envelope.requestId,
    traceId,
    route: "/condor/customer/create",
    status: 400,
    code: "badKYCStatus",
    durationMs: expect.any(Number) as unknown,
    client: "sandbox",
    customerId: "csta_Pending",
    msg: "answered",
  });
});

test("an issuer that cannot be reached is a warning, and less than that can be left out", async () => {
  const { url, kill, ended } = await listening({ CONDOR_LOG_LEVEL: "warn" });
  const { create } = await caller(url);
  await create({ customerId: "csta_Down" });
  await create({ customerId: "csta_Pending" });
  kill("SIGTERM");
  expect(linesOf((await ended).stderr)).toMatchObject([{ level: "warn", status: 503, code: "issuerUnavailable" }]);
});

test("a variable that looks like ours and is not known is told by name alone", async () => {
  const { stderr } = await listening({ CONDOR_PROGAM: secret, OTHER: secret });
  expect(linesOf(stderr())).toMatchObject([
    { msg: "listening" },
    { level: "warn", names: ["CONDOR_PROGAM"], msg: "set in the environment, but not known" },
  ]);
  expect(stderr()).not.toContain(secret);
});

test("a customer of CONDOR_CUSTOMERS that was erased is passed over with a warning, at every start", async () => {
  const environment = { ...(await servedEnvironment()), CONDOR_CUSTOMERS: jsonFileOf(shippedCustomers.slice(0, 2)) };
  const first = await listening(environment);
  expect(linesOf(first.stderr())).toMatchObject([{ msg: "listening" }]);
  const customerId = String(shippedCustomers[0]["customerId"]);
  expect(await said(["customers", "erase", customerId, "--client", "sandbox", "--yes"], environment)).toMatchObject({
    code: 0,
  });
  const again = await listening(environment);
  expect(linesOf(again.stderr())).toMatchObject([
    { msg: "listening" },
    { level: "warn", customerId, outcome: "CustomerErased", msg: "a customer of CONDOR_CUSTOMERS was not imported" },
  ]);
});
