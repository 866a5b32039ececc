import type { Observation } from "@condor/adapters-http";
import { describe, expect, test } from "vitest";
import type { Configuration } from "@condor/server";
import { until } from "./condor-process.js";
import { rawSocket, saidTo } from "./raw-socket.js";
import { started } from "./started.js";

const get = (path: string, ...headers: ReadonlyArray<string>): string =>
  `${[`GET ${path} HTTP/1.1`, "Host: condor", ...headers].join("\r\n")}\r\n\r\n`;

const post = (...headers: ReadonlyArray<string>): string =>
  `${["POST /auth/get-token HTTP/1.1", "Host: condor", "Content-Type: application/json", ...headers].join("\r\n")}\r\n\r\n`;

const impatient = (given: Configuration): Configuration => ({
  ...given,
  transport: { ...given.transport, headersTimeout: 100, requestTimeout: 200 },
});

/** One answer and nothing else: its status and code. */
const answerIn = (heard: string): string => {
  expect(heard.match(/^HTTP\/1\.1 /gmu)).toHaveLength(1);
  const [head = "", body = ""] = heard.split("\r\n\r\n");
  const headers = head
    .split("\r\n")
    .slice(1)
    .map((line) => line.toLowerCase());
  expect(headers).toEqual(
    expect.arrayContaining(["connection: close", "content-type: application/json", "cache-control: no-store"]),
  );
  expect(headers.some((line) => /^(server|x-powered-by):/u.test(line))).toBe(false);
  const envelope = JSON.parse(body) as Readonly<Record<string, unknown>>;
  expect(Object.keys(envelope)).toEqual(["code", "message", "requestId"]);
  expect(envelope["requestId"]).toMatch(/^[0-9a-f]{32}$/u);
  return `${head.split(" ")[1]} ${String(envelope["code"])}`;
};

const many = Array.from({ length: 101 }, (_, at) => `x-${at}: 1`);

describe("what is no request is answered in the envelope, and the connection ends", () => {
  test.each([
    ["no HTTP", "nonsense\r\n\r\n", "400 requestMalformed"],
    ["HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400 requestMalformed"],
    ["TLS", "\u0016\u0003\u0001\u0000\u00f5\u0001\r\n\r\n", "400 requestMalformed"],
    ["an unfinished line", "GET /health HTTP/1.1\r\nHost condor\r\n\r\n", "400 requestMalformed"],
    ["two lengths", post("Content-Length: 2", "Content-Length: 3"), "400 requestMalformed"],
    ["a length beside chunks", post("Content-Length: 2", "Transfer-Encoding: chunked"), "400 requestMalformed"],
    ["a chunk without a size", `${post("Transfer-Encoding: chunked")}zz\r\n`, "400 requestMalformed"],
    ["long headers", get("/health", `x: ${"x".repeat(20_000)}`), "431 headersTooLarge"],
    ["a long path", get(`/${"x".repeat(20_000)}`), "431 headersTooLarge"],
    ["many headers", get("/health", "Connection: close", ...many), "431 headersTooLarge"],
    ["no Host", "GET /health HTTP/1.1\r\nConnection: close\r\n\r\n", "400 requestMalformed"],
    ["two Hosts", get("/health", "Host: evil", "Connection: close"), "400 requestMalformed"],
    ["a malformed Host", "GET /health HTTP/1.1\r\nHost: a/b\r\nConnection: close\r\n\r\n", "400 requestMalformed"],
    ["headers that do not end", "GET /health HTTP/1.1\r\nHost: con", "408 requestTimeout"],
    ["a body that does not end", `${post("Content-Length: 100")}{`, "408 requestTimeout"],
  ])("%s", async (_, text, expected) => {
    const told: Observation[] = [];
    const { url } = await started({}, { onAnswer: (observation) => told.push(observation) }, impatient);
    expect(answerIn(await saidTo(url, text))).toBe(expected);
    expect(`${told[0]?.status} ${told[0]?.code}`).toBe(expected);
  });
});

test("what is wrong behind a request that runs is not said, for it would be taken for its answer", async () => {
  const { url } = await started();
  expect(await saidTo(url, `${get("/card/list/csta_1")}nonsense\r\n\r\n`)).toBe("");
});

test("an expectation that nobody knows is passed over", async () => {
  const { url } = await started();
  expect(await saidTo(url, get("/health", "Expect: the unexpected", "Connection: close"))).toContain('{"status":"ok"}');
});

test("a connection too many is answered that the server is busy, and ends; the others go on", async () => {
  const { url } = await started({ CONDOR_MAX_CONNECTIONS: "1" });
  const first = await rawSocket(url);
  first.socket.write(get("/health"));
  await until(() => first.heard().includes('{"status":"ok"}'), "the first connection is served");
  const busy = await saidTo(url, get("/card/list/csta_1"));
  expect(answerIn(busy)).toBe("503 serverBusy");
  expect(busy).toMatch(/^Retry-After: 1\r$/mu);
  expect(await saidTo(url, get("/health"))).toMatch(/Connection: close[^]*\{"status":"ok"\}/u);
  first.socket.write(get("/card/list/csta_1", "Connection: close"));
  expect(await first.ended).toContain("unauthorized");
  await until(() => first.socket.closed, "the first connection is closed");
  expect((await fetch(`${url}/card/list/csta_1`)).status).toBe(401);
});

test("a connection ends with its thousandth answer", async () => {
  const { url } = await started();
  const heard = await saidTo(url, get("/health").repeat(1_000));
  const closing = heard.split("HTTP/1.1 200 OK").map((answer) => /^Connection: close\r$/mu.test(answer));
  expect([closing.length, closing.indexOf(true)]).toEqual([1_001, 1_000]);
});

test("a server that has all it can do says so", async () => {
  const { url } = await started({ CONDOR_MAX_RUNNING: "1", CONDOR_MAX_WAITING: "0" });
  const slow = await rawSocket(url);
  slow.socket.write(post("Content-Length: 2", "Expect: 100-continue"));
  await until(() => slow.heard().includes("100 Continue"), "a request runs");
  expect((await fetch(`${url}/card/list/csta_1`)).status).toBe(503);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  slow.socket.write("{}");
  await until(() => slow.heard().includes("requestValidateError"), "it is answered");
  expect((await fetch(`${url}/card/list/csta_1`)).status).toBe(401);
});
