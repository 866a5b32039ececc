import { createServer } from "node:net";
import { once } from "node:events";
import type { Backlog } from "@condor/adapters-postgres";
import { configuration, startServer } from "@condor/server";
import type { Advance, BeginAnswer, Beginning, CardIssuer, CustomerRepository, StorageUnavailable } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import * as TE from "fp-ts/lib/TaskEither.js";
import { expect, onTestFinished, test } from "vitest";
import { caller } from "../caller.js";
import { started } from "../started.js";
import { durable, none, numbersOn, refusedAndReplayed } from "./numbers-on.js";
import { namesOf, ofMetric, samplesOf } from "./scraped.js";

const withMetrics = { CONDOR_METRICS_PORT: "0", CONDOR_RECOVERY_INTERVAL: "3600" };

const scrape = async (url: string | undefined): Promise<string> => {
  const response = await fetch(url ?? "");
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toMatch(/^text\/plain; version=0\.0\.4/u);
  return response.text();
};

test("what requests, creations and issuer calls came to is counted, and the backlog is told", async () => {
  const { url, metricsUrl } = await started(withMetrics);
  const { create, get } = await caller(url);
  await create({ customerId: "csta_British" });
  await create({ customerId: "csta_British" });
  await create({ customerId: "csta_DeclineCard" });
  await create({ customerId: "csta_Down" });
  await get("/card/list/csta_British");
  await fetch(`${url}/card/list/csta_British`);
  const text = await scrape(metricsUrl);

  const route = "/condor/customer/create";
  expect(ofMetric(text, "condor_http_requests_total")).toEqual({
    'condor_http_requests_total{route="/auth/get-token",status="200",code="0"}': 1,
    [`condor_http_requests_total{route="${route}",status="200",code="0"}`]: 1,
    [`condor_http_requests_total{route="${route}",status="400",code="condorCustomerExist"}`]: 1,
    [`condor_http_requests_total{route="${route}",status="400",code="extCondor"}`]: 1,
    [`condor_http_requests_total{route="${route}",status="503",code="issuerUnavailable"}`]: 1,
    'condor_http_requests_total{route="/card/list/:customerId",status="200",code="0"}': 1,
    'condor_http_requests_total{route="/card/list/:customerId",status="401",code="unauthorized"}': 1,
  });
  expect(ofMetric(text, "condor_creations")).toEqual({
    condor_creations_begun_total: 3,
    'condor_creations_total{outcome="Created"}': 1,
    'condor_creations_total{outcome="AccountRefused"}': 0,
    'condor_creations_total{outcome="CardRefused"}': 1,
    'condor_creations_total{outcome="UnderReview"}': 0,
    condor_creations_unfinished: 1,
    condor_creations_under_review: 0,
  });
  const calls = ofMetric(text, "condor_issuer_call_duration_seconds_count");
  const call = (operation: string, outcome: string): string =>
    `condor_issuer_call_duration_seconds_count{operation="${operation}",outcome="${outcome}"}`;
  expect(calls).toEqual({
    [call("openAccount", "Answered")]: 2,
    [call("openAccount", "OutcomeUnknown")]: 1,
    [call("issueDebitCard", "Answered")]: 1,
    [call("issueDebitCard", "Declined")]: 1,
    [call("findByKey", "Answered")]: 0,
    [call("books", "Answered")]: 0,
  });
  expect(ofMetric(text, "condor_tokens_refused_total")).toMatchObject({
    'condor_tokens_refused_total{reason="token"}': 1,
  });
  expect(samplesOf(text).get("condor_store_up")).toBe(1);
  expect(samplesOf(text).get("condor_oldest_unfinished_seconds")).toBeGreaterThan(0);
});

test("nothing else is served on the port of metrics, and no metrics on the port of requests", async () => {
  const { url, metricsUrl = "" } = await started(withMetrics);
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
  const asked = async (path: string, method = "GET"): Promise<readonly [number, string]> => {
    const response = await fetch(new URL(path, metricsUrl), { method });
    return [response.status, await response.text()];
  };
  expect(await asked("/health")).toEqual([404, ""]);
  expect(await asked("/metrics/x")).toEqual([404, ""]);
  expect(await asked("/metrics", "POST")).toEqual([405, ""]);
  expect(await asked("/metrics", "HEAD")).toEqual([200, ""]);
  expect((await asked("/metrics?x=1"))[0]).toBe(200);
});

test("metrics are not served unless a port is given, and are gone when the server has stopped", async () => {
  expect((await started()).metricsUrl).toBe(undefined);
  const { metricsUrl = "", stop } = await started(withMetrics);
  await stop()();
  await expect(fetch(metricsUrl)).rejects.toThrow("fetch failed");
});

test("a port of metrics that is in use is an answer, and nothing else is served then", async () => {
  const blocker = createServer().listen(0, "127.0.0.1");
  await once(blocker, "listening");
  onTestFinished(() => void blocker.close());
  const address = blocker.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const given = await configuration({ PORT: "0", DATABASE_URL: "memory:", CONDOR_METRICS_PORT: `${port}` })();
  if (E.isLeft(given)) throw new Error("wrong configuration");
  expect(await startServer(given.right)()).toEqual(
    E.left({ _tag: "CannotServeMetrics", host: "127.0.0.1", port, code: "EADDRINUSE" }),
  );
});

test("a store that is away, slow or throws leaves its gauges out, and fails no scrape", async () => {
  const away = TE.left<StorageUnavailable, Backlog>({ _tag: "StorageUnavailable", cause: "away" });
  const slow = () => new Promise<never>(() => undefined);
  const throws = () => Promise.reject(new Error("no"));
  for (const backlog of [away, slow, throws]) {
    const text = await numbersOn(backlog, { patience: 20 }).text();
    expect(samplesOf(text).get("condor_store_up")).toBe(0);
    expect(ofMetric(text, "condor_creations_un")).toEqual({});
    expect(ofMetric(text, "condor_oldest")).toEqual({});
    expect(namesOf(text)).toContain("condor_event_loop_delay_seconds");
  }
});

test("a store that comes back is told, and one that goes away leaves no old number behind", async () => {
  let is: Awaited<ReturnType<TE.TaskEither<StorageUnavailable, Backlog>>> = E.right({ ...none, underReview: 7 });
  const { text } = numbersOn(() => Promise.resolve(is), { freshness: 0 });
  const told = async (): Promise<object> => ofMetric(await text(), "condor_creations_under_review");
  expect(await told()).toEqual({ condor_creations_under_review: 7 });
  is = E.left({ _tag: "StorageUnavailable", cause: "away" });
  expect(await told()).toEqual({});
  is = E.right(none);
  expect(await told()).toEqual({ condor_creations_under_review: 0 });
});

test("however many scrape, the store is asked once at a time, and not again while its word is fresh", async () => {
  let asked = 0;
  const backlog = async () => {
    asked += 1;
    await new Promise((go) => setTimeout(go, 5));
    return E.right(none);
  };
  const { text } = numbersOn(backlog);
  await Promise.all([text(), text(), text()]);
  await text();
  expect(asked).toBe(1);
});

test("tokens refused, requests turned away and replays are counted by reason", async () => {
  const { answered, text } = numbersOn(TE.right(none));
  for (const one of refusedAndReplayed) answered(one);
  expect(ofMetric(await text(), "condor_tokens")).toEqual({
    'condor_tokens_refused_total{reason="login"}': 1,
    'condor_tokens_refused_total{reason="token"}': 0,
    'condor_tokens_refused_total{reason="scope"}': 1,
  });
  expect(ofMetric(await text(), "condor_requests_turned_away")).toEqual({
    'condor_requests_turned_away_total{reason="limited"}': 1,
    'condor_requests_turned_away_total{reason="busy"}': 1,
  });
  expect(samplesOf(await text()).get("condor_replays_total")).toBe(1);
});

test("the number of samples does not grow with what callers send", async () => {
  const { url, metricsUrl } = await started(withMetrics);
  const { token, create, get } = await caller(url);
  const round = async (n: number): Promise<ReadonlyArray<string>> => {
    await Promise.all([
      fetch(`${url}/${n}?a=${n}`, { method: "PUT" }),
      fetch(`${url}/card/list/csta_${n}`, { headers: { "x-connectfi-token": `${token}${n}` } }),
      get(`/account/list/csta_${n}`),
      create({ customerId: `csta_${n}`, [`key${n}`]: n }),
      create({ customerId: `csta_${n}` }),
    ]);
    return [...samplesOf(await scrape(metricsUrl)).keys()].toSorted();
  };
  const first = await round(1);
  for (let n = 2; n < 8; n += 1) await round(n);
  expect(await round(8)).toEqual(first);
});

test("a write that another one was ahead of is counted as lost, and as nothing else", async () => {
  const { customers, text } = numbersOn(TE.right(none));
  const stale = () => TE.right({ _tag: "Stale" } as const);
  const taken = () => TE.right({ _tag: "KeyTaken" } as const);
  const creation = { _tag: "Created" };
  const on = (begin: () => TE.TaskEither<never, BeginAnswer>) =>
    customers({ begin, advance: stale } as unknown as CustomerRepository);
  await on(stale).begin({ creation } as unknown as Beginning)();
  await on(taken).begin({ creation } as unknown as Beginning)();
  await on(stale).advance({ creation } as unknown as Advance)();
  await on(stale).advance({ creation } as unknown as Advance)();
  expect(ofMetric(await text(), "condor_lost_writes_total")).toEqual({
    'condor_lost_writes_total{operation="begin"}': 1,
    'condor_lost_writes_total{operation="advance"}': 2,
  });
  const counted = samplesOf(await text());
  expect(counted.get("condor_creations_begun_total")).toBe(0);
  expect(counted.get('condor_creations_total{outcome="Created"}')).toBe(0);
});

test("an issuer that throws is counted, and throws on", async () => {
  const { issuer, text } = numbersOn(TE.right(none));
  const books: CardIssuer["books"] = () => () => Promise.reject(new Error("no"));
  await expect(issuer({ books } as CardIssuer).books()()).rejects.toThrow("no");
  expect(
    samplesOf(await text()).get('condor_issuer_call_duration_seconds_count{operation="books",outcome="Threw"}'),
  ).toBe(1);
});

test("the use of the pool is told, where there is one", async () => {
  const { text } = numbersOn(TE.right(none), { durable });
  expect(ofMetric(await text(), "condor_pool")).toEqual({
    'condor_pool_connections{state="idle"}': 1,
    'condor_pool_connections{state="busy"}': 2,
    condor_pool_waiting: 2,
  });
  expect(ofMetric(await numbersOn(TE.right(none)).text(), "condor_pool")).toEqual({});
});
