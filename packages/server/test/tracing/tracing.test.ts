import { manualClock, systemClock } from "@condor/adapters-memory";
import type { Observation } from "@condor/adapters-http";
import { type CardIssuer, type Milliseconds } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import { expect, onTestFinished, test } from "vitest";
import { configuration } from "../../src/configuration/configuration.js";
import { metrics } from "../../src/metrics/metrics.js";
import { recoverAll } from "../../src/recovery/recover-all.js";
import { rehearsal } from "../../src/sandbox/rehearsal.js";
import { sandboxIssuer } from "../../src/sandbox/sandbox-issuer.js";
import { admitSandbox } from "../../src/sandbox/admit-sandbox.js";
import { appFor } from "../../src/app/app-for.js";
import { portsFor } from "../../src/app/ports-for.js";
import { memoryStore } from "../../src/store/memory-store.js";
import { textsOf } from "./canaries.js";
import { recorded, told } from "./recorded.js";
import { quickHash } from "../clients/quick-hash.js";

const anHour: Milliseconds = 3_600_000;

/** The sandbox in this process, with its metrics, over memory. */
const sandboxed = async () => {
  const given = await configuration({ DATABASE_URL: "memory:" })();
  if (E.isLeft(given)) throw new Error(JSON.stringify(given.left));
  const clock = manualClock(systemClock.now());
  const kept = memoryStore({ ...given.right, clock });
  const numbers = metrics(kept);
  onTestFinished(numbers.stop);
  const store = {
    ...kept,
    customersOf: (client: typeof given.right.client) => numbers.customers(kept.customersOf(client)),
  };
  const issuer: CardIssuer = numbers.issuer(sandboxIssuer(clock));
  const observations: Observation[] = [];
  const onAnswer = (one: Observation): void => {
    numbers.answered(one);
    observations.push(one);
  };
  await admitSandbox(given.right, store.logins, quickHash)();
  const app = appFor(given.right, { store, issuer, clock, onAnswer, passwords: quickHash });
  const post = async (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const init = { method: "POST", headers: { "Content-Type": "application/json", ...headers } };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return app.fetch(new Request(`http://sandbox${path}`, { ...init, body: text }));
  };
  const login = async (): Promise<string> => {
    const response = await post("/auth/get-token", { user: { login: "sandbox", password: "sandbox" } });
    return ((await response.json()) as { readonly data: { readonly token: string } }).data.token;
  };
  const token = await login();
  const create = (body: unknown, headers = {}) =>
    post("/condor/customer/create", body, { "x-connectfi-token": token, ...headers });
  const portsOf = portsFor(given.right, { store, issuer, clock });
  const recovered = async (): Promise<void> => {
    clock.advance(anHour)();
    await recoverAll({ clients: store.clients, portsOf, limit: 9 })();
  };
  return { app, post, create, recovered, login, token, numbers, observations, customers: given.right.customers };
};

const request = "POST /condor/customer/create";
const client = { "condor.client": "sandbox" };
const transition = (from: string, to: string, answer = "Written") => ({
  ...client,
  "condor.from": from,
  "condor.to": to,
  "condor.answer": answer,
});
const call = (operation: string, outcome: string) => ({
  "condor.issuer": "sandbox",
  "condor.operation": operation,
  "condor.outcome": outcome,
});
const answered = (status: number, code: string) => ({
  "http.request.method": "POST",
  "http.route": "/condor/customer/create",
  "http.response.status_code": status,
  "condor.code": code,
  "condor.request_id": expect.stringMatching(/^[0-9a-f]{32}$/u) as unknown,
  ...client,
});
const within = (answer: string, status: number, code: string) => [
  ["condor.create", request, { "condor.answer": answer }],
  [request, undefined, answered(status, code)],
];

/** The spans of what a fresh sandbox is asked. */
const spansOf = async (ask: (of: Awaited<ReturnType<typeof sandboxed>>) => Promise<unknown>) => {
  const spans = recorded();
  const of = await sandboxed();
  const before = spans().length;
  await ask(of);
  return told(spans().slice(before));
};

test("a creation that succeeds, and its repeat for the key", async () => {
  const asked = { customerId: "csta_British" };
  const key = { "Idempotency-Key": '"one"' };
  expect(await spansOf(async ({ create }) => [await create(asked, key), await create(asked, key)])).toEqual([
    ["condor.begin", "condor.create", transition("None", "OpeningAccount")],
    ["condor.issuer.openAccount", "condor.create", call("openAccount", "AccountOpened")],
    ["condor.advance", "condor.create", transition("OpeningAccount", "IssuingCard")],
    ["condor.issuer.issueDebitCard", "condor.create", call("issueDebitCard", "CardIssued")],
    ["condor.advance", "condor.create", transition("IssuingCard", "Created")],
    ...within("Opened", 200, "0"),
    ...within("Opened", 200, "0"),
  ]);
});

test("a creation that the rules refuse, and one that the issuer declines", async () => {
  expect(await spansOf(({ create }) => create({ customerId: "csta_Pending" }))).toEqual(
    within("CustomerNotApproved", 400, "badKYCStatus"),
  );
  expect(await spansOf(({ create }) => create({ customerId: "csta_DeclineAccount" }))).toEqual([
    ["condor.begin", "condor.create", transition("None", "OpeningAccount")],
    ["condor.issuer.openAccount", "condor.create", call("openAccount", "Declined")],
    ["condor.advance", "condor.create", transition("OpeningAccount", "AccountRefused")],
    ...within("Declined", 400, "extCondor"),
  ]);
});

test("a creation whose answer was lost, and its recovery, are one trace", async () => {
  const spans = recorded();
  const { create, recovered } = await sandboxed();
  const before = spans().length;
  await create({ customerId: "csta_LoseAnswer" });
  await recovered();
  const all = spans().slice(before);
  expect(told(all)).toEqual([
    ["condor.begin", "condor.create", transition("None", "OpeningAccount")],
    ["condor.issuer.openAccount", "condor.create", call("openAccount", "OutcomeUnknown")],
    ["condor.advance", "condor.create", transition("OpeningAccount", "OpeningAccount")],
    ...within("IssuerUnavailable", 503, "issuerUnavailable"),
    ["condor.advance", "condor.recover", transition("OpeningAccount", "OpeningAccount")],
    ["condor.issuer.openAccount", "condor.recover", call("openAccount", "AccountOpened")],
    ["condor.advance", "condor.recover", transition("OpeningAccount", "IssuingCard")],
    ["condor.issuer.issueDebitCard", "condor.recover", call("issueDebitCard", "CardIssued")],
    ["condor.advance", "condor.recover", transition("IssuingCard", "Created")],
    ["condor.recover", "condor.create", { ...client, "condor.to": "Created" }],
  ]);
  expect(new Set(all.map((span) => span.spanContext().traceId)).size).toBe(1);
});

test("what the sandbox tries out before it serves is in no trace", async () => {
  const spans = recorded();
  const given = await configuration({ DATABASE_URL: "memory:" })();
  if (E.isLeft(given)) throw new Error(JSON.stringify(given.left));
  const { customers } = given.right;
  const store = memoryStore({ ...given.right, clock: systemClock });
  expect(await rehearsal(given.right, store, customers.slice(0, 2))()).toHaveLength(2);
  expect(spans()).toEqual([]);
});

test("no span, no metric and no observation holds anything of a person, a secret or a request, failures included", async () => {
  const spans = recorded();
  const { app, post, create, recovered, login, token, numbers, observations, customers } = await sandboxed();
  const secret = "hunter2NotForTraces";
  const headers = { traceparent: secret, tracestate: `a=${secret}`, baggage: `b=${secret}` };
  for (const { customerId } of customers)
    await create({ customerId }, { "Idempotency-Key": `"${secret}${customerId}"`, ...headers });
  const cardAttributes = {
    productID: secret,
    nameOnCard: secret,
    designId: "1",
    addressType: "PRIMARY",
    reference: secret,
  };
  await create({ customerId: "csta_6clNH3W2pBehujY8mpTCU8", cardAttributes });
  await create({ customerId: secret });
  await create(`{"${secret}`);
  await post("/auth/get-token", { user: { login: secret, password: secret } });
  await post(`/${secret}?${secret}`, secret);
  await create({ customerId: "csta_British" }, { "x-connectfi-token": secret });
  await app.fetch(new Request(`http://sandbox/card/list/${secret}`, { method: secret }));
  await recovered();
  await recovered();

  const later = await login();
  const accounts = await Promise.all(
    customers.map(async ({ customerId }) => {
      const granted = { headers: { "x-connectfi-token": later } };
      return (await app.fetch(new Request(`http://sandbox/account/list/${customerId}`, granted))).text();
    }),
  );
  const numbersOf = accounts.join("").match(/(?<="accountNumber":")[^"]+/gu) ?? [];
  expect(numbersOf.length).toBeGreaterThan(5);
  const shown = spans().map(({ name, attributes, events, links, status, resource }) =>
    JSON.stringify({ name, attributes, events, links, status, resource: resource.attributes }),
  );
  const canaries = [secret, token, later, "sandboxLoseAnswer", ...numbersOf, ...textsOf(customers)];
  const everything = [...shown, await numbers.text()]
    .join("\n")
    .replaceAll(/"condor\.request_id":"[0-9a-f]{32}"/gu, "");
  expect(shown.length).toBeGreaterThan(60);
  expect(canaries.filter((canary) => everything.includes(canary))).toEqual([]);
  expect(new Set(spans().flatMap(({ attributes }) => Object.keys(attributes)))).toEqual(
    new Set([
      "http.request.method",
      "http.route",
      "http.response.status_code",
      "condor.client",
      "condor.code",
      "condor.request_id",
      "condor.answer",
      "condor.from",
      "condor.to",
      "condor.issuer",
      "condor.operation",
      "condor.outcome",
    ]),
  );
  expect(observations.filter(({ traceId }) => traceId === undefined)).toEqual([]);
});
