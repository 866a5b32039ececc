import { memoryCardIssuer } from "@condor/adapters-memory";
import { expect, test } from "vitest";
import { answered } from "./answered.js";
import { pageRequest } from "./page.js";
import { throws } from "./throws.js";
import { world } from "./world.js";

const detail = "password=hunter2";
const internal = '{"code":"internalError","message":"Internal error"}';

const kinds = [
  ["an Error", new Error(detail)],
  ["a text", detail],
  ["an Error that poses as an answer", Object.assign(new Error(detail), { getResponse: () => new Response(detail) })],
] as const;

test.each(kinds)("%s thrown anywhere inside is an internal error without detail", async (_, thrown) => {
  const boom = throws(thrown);
  const rejecting = () => () => Promise.reject(thrown);
  const { ports } = world();
  const answers = [
    world({ portsOf: boom }).create(pageRequest),
    world({ portsOf: boom }).get("/card/list/csta_1"),
    world({ ports: { customers: { ...ports.customers, find: rejecting } } }).get("/card/list/csta_1"),
    world({ ports: { ids: { ...ports.ids, attempt: boom } } }).create(pageRequest),
    world({
      clock: { ...ports.clock, now: boom },
      tokens: { issue: rejecting, find: rejecting, revoke: rejecting },
    }).send("GET", "/health"),
    world({ tokens: { issue: rejecting, find: rejecting, revoke: rejecting } }).send("GET", "/card/list/csta_1", {
      headers: { "x-connectfi-token": "t" },
    }),
    world({ credentials: { verify: rejecting } }).send("POST", "/auth/get-token", {
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ user: { login: "acme", password: "p" } }),
    }),
  ];
  for (const response of await Promise.all(answers)) {
    const { status, text } = await answered(response);
    expect(text).toBe(internal);
    expect(status).toBe(500);
  }
});

test("a clock that breaks while a request is served is an internal error too", async () => {
  for (const thrown of [new Error(detail), detail]) {
    let calls = 0;
    const { ports } = world();
    const now = () => (++calls > 1 ? throws(thrown)() : 0);
    const response = await world({ clock: { ...ports.clock, now } }).send("GET", "/health");
    expect((await answered(response)).text).toBe(internal);
  }
});

test("an adapter that throws leaves the outcome unknown, so the same request again is safe", async () => {
  const { ports } = world();
  const boom = throws(new Error(detail));
  const store = await world({ ports: { customers: { ...ports.customers, find: boom } } }).create(pageRequest);
  expect((await answered(store)).text).toContain("storageUnavailable");
  const issuer = await world({ ports: { issuer: { ...memoryCardIssuer(), openAccount: boom } } }).create(pageRequest);
  expect((await answered(issuer)).text).toContain("issuerUnavailable");
});

test("an internal error is observed with the client and customer that it hit", async () => {
  const of = world({ portsOf: throws(new Error(detail)) });
  await of.create(pageRequest);
  expect(of.observations).toEqual([
    {
      requestId: expect.any(String) as string,
      route: "/condor/customer/create",
      status: 500,
      code: "internalError",
      durationMs: 0,
      client: "acme",
      customerId: pageRequest.customerId,
    },
  ]);
});

test("an internal error before the client is known is observed, and its route stays deprecated", async () => {
  const rejecting = () => () => Promise.reject(new Error(detail));
  const of = world({ tokens: { issue: rejecting, find: rejecting, revoke: rejecting } });
  const headers = { "x-connectfi-token": "t" };
  const response = await of.send("POST", "/condor/customer/create", { headers });
  expect(response.headers.get("Deprecation")).toBe("@1688169600");
  const told = { route: "/condor/customer/create", status: 500, code: "internalError", durationMs: 0 };
  expect(of.observations).toEqual([{ requestId: expect.any(String) as string, ...told }]);
});
