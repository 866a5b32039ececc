import { memoryRateLimiter, perMinute, type Rates } from "@condor/adapters-http";
import { manualClock } from "@condor/adapters-memory";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answered, codeOf } from "./answered.js";
import { start, world } from "./world.js";

const two = perMinute("two", 2);

const asking = (rates: Rates, trustedProxies = 0, clock = manualClock(start)) => {
  const of = world({ clock, limits: { rates, trustedProxies } });
  const cards = async (token = of.tokenFor(), address = "192.0.2.1", forwarded?: string): Promise<Response> =>
    of.app.fetch(
      new Request("https://condor.invalid/card/list/csta_1", {
        headers: {
          "x-connectfi-token": await token,
          ...(forwarded === undefined ? {} : { "X-Forwarded-For": forwarded }),
        },
      }),
      { address },
    );
  const login = (name: string, address = "192.0.2.1", password = "correct horse"): Promise<Response> =>
    of.app.fetch(
      new Request("https://condor.invalid/auth/get-token", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ user: { login: name, password } }),
      }),
      { address },
    );
  return { ...of, clock, cards, login };
};

const statuses = async (answers: ReadonlyArray<() => Promise<Response>>): Promise<ReadonlyArray<number>> => {
  const all: number[] = [];
  for (const answer of answers) all.push((await answer()).status);
  return all;
};

test("any requests at any times: a window answers its quota and not one more, and says what is left", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom(0, 1, 500, 999, 1_000)), { maxLength: 30 }),
      async (quota, steps) => {
        const clock = manualClock(start);
        const limiter = memoryRateLimiter(clock);
        const opened = new Map<string, { at: number; used: number }>();
        for (const [key, pause] of steps) {
          clock.advance(pause)();
          const now = clock.now();
          const before = opened.get(key);
          const window = before !== undefined && now < before.at + 1_000 ? before : { at: now, used: 0 };
          opened.set(key, window);
          const policy = { name: "p", quota, window: 1_000 };
          const { granted, remaining, resetAt } = await limiter.take(policy, key)();
          expect(granted).toBe(window.used < quota);
          if (granted) window.used += 1;
          expect({ remaining, resetAt }).toEqual({ remaining: quota - window.used, resetAt: window.at + 1_000 });
        }
      },
    ),
  );
});

test("the limiter keeps so many keys and no more: the one not seen for longest begins anew", async () => {
  const limiter = memoryRateLimiter(manualClock(start), 3);
  const left = async (key: string) => (await limiter.take(two, key)()).remaining;
  const inTurn = async (keys: string) => {
    const all: number[] = [];
    for (const key of keys) all.push(await left(key));
    return all;
  };
  expect(await inTurn("abacd")).toEqual([1, 1, 0, 1, 1]);
  expect(await inTurn("acb")).toEqual([0, 0, 1]);
});

test("a clock that is set back does not keep a limit for longer than its window", async () => {
  let now = start;
  const limiter = memoryRateLimiter({ now: () => now });
  for (let count = 0; count < 3; count += 1) await limiter.take(two, "a")();
  now -= 3_600_000;
  expect(await limiter.take(two, "a")()).toMatchObject({ granted: true, resetAt: now + 60_000 });
});

test("a limited answer says what is left, and the one too many when to come again", async () => {
  const clock = manualClock(start);
  const { cards, tokenFor } = asking({ address: perMinute("address", 3), client: () => two }, 0, clock);
  const token = tokenFor();
  const { headers } = await cards(token);
  expect(headers.get("RateLimit-Policy")).toBe('"address";q=3;w=60, "two";q=2;w=60');
  expect(headers.get("RateLimit")).toBe('"address";r=2;t=60, "two";r=1;t=60');
  clock.advance(10_500)();
  await cards(token);
  const refused = await answered(await cards(token));
  expect({ status: refused.status, text: refused.text }).toEqual({
    status: 429,
    text: '{"code":"tooManyRequests","message":"Too many requests"}',
  });
  expect(refused.headers.get("Retry-After")).toBe("50");
  expect(refused.headers.get("RateLimit")).toBe('"address";r=0;t=50, "two";r=0;t=50');
  clock.advance(49_500)();
  expect((await cards(token)).status).toBe(200);
});

test("a client's limit is its own, and its grant decides it", async () => {
  const { cards, tokenFor, globex } = asking({ client: ({ client }) => (client === globex ? undefined : two) });
  const [acme, other] = [tokenFor(), tokenFor(undefined, globex)];
  expect(await statuses([acme, acme, acme, other, other, other].map((token) => () => cards(token)))).toEqual([
    200, 200, 429, 200, 200, 200,
  ]);
});

describe("the limit per address", () => {
  const same = async (first: string, second: string): Promise<boolean> => {
    const { cards, tokenFor } = asking({ address: perMinute("address", 1) });
    const token = tokenFor();
    expect((await cards(token, first)).status).toBe(200);
    return (await cards(token, second)).status === 429;
  };

  test.each([
    ["192.0.2.1", "192.0.2.1", true],
    ["192.0.2.1", "192.0.2.2", false],
    ["::ffff:192.0.2.1", "192.0.2.1", true],
    ["2001:db8:0:1::1", "2001:db8:0:1:ffff:ffff:ffff:ffff", true],
    ["2001:db8:0:1::1", "2001:0DB8::1:0:0:0:2", true],
    ["2001:db8:0:1::1", "2001:db8:0:2::1", false],
    ["fe80::1%eth0", "fe80::2", true],
  ])("%s and %s are one: %s", async (first, second, isSame) => {
    expect(await same(first, second)).toBe(isSame);
  });

  test.each([
    ["no proxy is trusted", 0, "198.51.100.1", "198.51.100.2", true],
    ["one is", 1, "198.51.100.1", "198.51.100.2", false],
    ["the caller adds to it", 1, "203.0.113.1, 198.51.100.1", "203.0.113.2, 198.51.100.1", true],
    ["two are", 2, "198.51.100.1, 10.0.0.1", "198.51.100.2, 10.0.0.1", false],
    ["it is shorter than trusted", 2, "198.51.100.1", "198.51.100.1", true],
    ["it is no address", 1, "unknown", "nonsense", true],
  ])("X-Forwarded-For where %s", async (_, proxies, first, second, isSame) => {
    const { cards, tokenFor } = asking({ address: perMinute("address", 1) }, proxies);
    const token = tokenFor();
    await cards(token, "10.0.0.9", first);
    expect((await cards(token, "10.0.0.9", second)).status).toBe(isSame ? 429 : 200);
  });

  test("comes before the token, after the route and its method, and stops no probe", async () => {
    const { app, cards } = asking({ address: perMinute("address", 1) });
    const send = (method: string, path: string) =>
      app.fetch(new Request(`https://condor.invalid${path}`, { method }), { address: "192.0.2.1" });
    expect(await codeOf(await cards(Promise.resolve("wrong")))).toBe("unauthorized");
    expect(await codeOf(await cards(Promise.resolve("wrong")))).toBe("tooManyRequests");
    expect(await codeOf(await send("GET", "/nowhere"))).toBe("routeNotFound");
    expect(await codeOf(await send("PUT", "/card/list/csta_1"))).toBe("methodNotAllowed");
    const health = await send("GET", "/health");
    expect([health.status, health.headers.has("RateLimit")]).toEqual([200, false]);
  });

  test("is not counted where no address is known", async () => {
    const { get } = asking({ address: perMinute("address", 1) });
    expect(await statuses([1, 2, 3].map(() => () => get("/card/list/csta_1")))).toEqual([200, 200, 200]);
  });
});

test("the client's limit comes after the scope, and before the body", async () => {
  const { create } = asking({ client: () => perMinute("client", 1) });
  expect(await codeOf(await create("{}", ["read"]))).toBe("forbidden");
  expect(await codeOf(await create("{}"))).toBe("requestValidateError");
  expect(await codeOf(await create("{"))).toBe("tooManyRequests");
});

test("tokens are limited per address, whatever the login, and per login, wherever it is", async () => {
  const { login } = asking({ tokensOfAddress: perMinute("tokens-address", 3), tokensOfLogin: two });
  const tried = (name: string, address: string, password?: string) => () => login(name, address, password);
  expect(
    await statuses([
      tried("acme", "192.0.2.1", "wrong"),
      tried("acme", "192.0.2.2", "wrong"),
      tried("acme", "192.0.2.3"),
      tried("nobody", "192.0.2.1"),
      tried("nobody", "192.0.2.1"),
      tried("somebody", "192.0.2.1"),
      tried("somebody", "192.0.2.3"),
    ]),
  ).toEqual([401, 401, 429, 401, 401, 429, 401]);
});

test("a token in use goes on working while its login is limited", async () => {
  const { cards, login, tokenFor } = asking({ tokensOfLogin: perMinute("tokens-login", 1) });
  expect(await statuses([() => login("acme"), () => login("acme")])).toEqual([200, 429]);
  expect((await cards(tokenFor())).status).toBe(200);
});

test("a limiter that throws is an internal error", async () => {
  const limiter = { take: () => () => Promise.reject(new Error("password=hunter2")) };
  const response = await world({ limits: { limiter, rates: { client: () => two } } }).get("/card/list/csta_1");
  expect((await answered(response)).text).toBe('{"code":"internalError","message":"Internal error"}');
});
