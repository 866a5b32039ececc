import type { Capacity } from "@condor/adapters-http";
import { manualClock } from "@condor/adapters-memory";
import { ClientId } from "@condor/core";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import { expect, test } from "vitest";
import { answered, codeOf } from "./answered.js";
import { read } from "./read.js";
import { everything, start, world } from "./world.js";

const away = { _tag: "StorageUnavailable", cause: "" } as const;

const passed = () => new Promise((resolve) => setImmediate(resolve));

/** A world whose requests for cards end when they are let go, in the order in which they were begun. */
const held = (capacity: Capacity) => {
  const clock = manualClock(start);
  const { ports } = world();
  const begun: Array<{ readonly id: string; readonly end: () => void }> = [];
  const find: typeof ports.customers.find = (id) => async () => {
    await new Promise<void>((end) => begun.push({ id, end }));
    return ports.customers.find(id)();
  };
  // A token store that answers at once, so that a turn of the event loop is all that a request takes.
  const grant = { client: read(ClientId, "acme"), scopes: everything };
  const tokens = { issue: () => TE.left(away), find: () => TE.right(O.some(grant)), revoke: () => TE.left(away) };
  const of = world({ clock, capacity, tokens, ports: { customers: { ...ports.customers, find } } });
  const headers = { "x-connectfi-token": "t" };
  const ask = (id: string, signal?: AbortSignal): Promise<Response> =>
    of.send("GET", `/card/list/csta_${id}`, { headers, ...(signal === undefined ? {} : { signal }) });
  const ids = () => begun.map(({ id }) => id.replace("csta_", "")).join("");
  return { ...of, clock, ask, begun, ids };
};

test("so many run and so many wait in their order, and one more is told to come again", async () => {
  const { ask, begun, ids } = held({ running: 2, waiting: 2, patience: 5_000 });
  const asked = ["a", "b", "c", "d"].map((id) => ask(id));
  await passed();
  expect(ids()).toBe("ab");
  const busy = await answered(await ask("e"));
  expect([busy.status, busy.text, busy.headers.get("Retry-After")]).toEqual([
    503,
    '{"code":"serverBusy","message":"Server is busy; the same request again is safe"}',
    "1",
  ]);
  begun[0]?.end();
  await passed();
  expect(ids()).toBe("abc");
  const last = ask("f");
  for (let at = 1; at < 5; at += 1) {
    begun[at]?.end();
    await passed();
  }
  expect(ids()).toBe("abcdf");
  for (const response of await Promise.all([...asked, last])) expect(response.status).toBe(200);
});

test("nobody waits for longer than the patience, and who has gone does not wait", async () => {
  const { ask, begun, clock, ids } = held({ running: 1, waiting: 2, patience: 5_000 });
  const [first, second] = [ask("a"), ask("b")];
  const gone = new AbortController();
  const third = ask("c", gone.signal);
  await passed();
  gone.abort();
  expect(await codeOf(await third)).toBe("serverBusy");
  const fourth = ask("d");
  await passed();
  clock.advance(5_000)();
  expect(await codeOf(await second)).toBe("serverBusy");
  expect(await codeOf(await fourth)).toBe("serverBusy");
  const fifth = ask("e");
  await passed();
  begun[0]?.end();
  await passed();
  begun[1]?.end();
  expect([(await first).status, (await fifth).status, ids()]).toEqual([200, 200, "ae"]);
});

test("whatever goes wrong inside, its place is free again", async () => {
  const broken = () => () => Promise.reject(new Error("detail"));
  const { send } = world({
    capacity: { running: 1, waiting: 0, patience: 0 },
    tokens: { issue: broken, find: broken, revoke: broken },
  });
  const headers = { "x-connectfi-token": "t" };
  for (let count = 0; count < 3; count += 1)
    expect(await codeOf(await send("GET", "/card/list/csta_1", { headers }))).toBe("internalError");
});

test("being busy comes after route and method, before limits and token, and holds no probe up", async () => {
  const { app } = world({ limits: { rates: {} } });
  const send = (method: string, path: string) =>
    app.fetch(new Request(`https://condor.invalid${path}`, { method }), { crowded: true });
  expect(await codeOf(await send("GET", "/nowhere"))).toBe("routeNotFound");
  expect(await codeOf(await send("PUT", "/card/list/csta_1"))).toBe("methodNotAllowed");
  const busy = await send("GET", "/card/list/csta_1");
  expect([await codeOf(busy), busy.headers.has("RateLimit")]).toEqual(["serverBusy", false]);
  expect((await send("GET", "/health")).status).toBe(200);
});

test.each([
  ["RequestMalformed", 400, "requestMalformed"],
  ["RequestTimeout", 408, "requestTimeout"],
  ["HeadersTooLarge", 431, "headersTooLarge"],
] as const)("%s, which is no request, is answered %i %s and observed", async (_tag, status, code) => {
  const { app, observations } = world();
  const response = await answered(await app.refuse({ _tag }));
  expect([response.status, response.text]).toEqual([status, expect.stringMatching(`^{"code":"${code}","message":"`)]);
  expect(observations).toEqual([{ requestId: expect.any(String) as string, status, code, durationMs: 0 }]);
});
