import { memoryCredentials, memoryTokenStore } from "@condor/adapters-http";
import { manualClock } from "@condor/adapters-memory";
import { ClientId, secret } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { expect, test, vi } from "vitest";
import { answered } from "./answered.js";
import { read } from "./read.js";
import { start, type World, world } from "./world.js";

const login = (of: World, user: unknown) =>
  of.send("POST", "/auth/get-token", {
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ user }),
  });
const right = { login: "acme", password: "correct horse" };

const tokenIn = async (response: Response) =>
  (await response.json()) as { code: string; data: { token: string; dtsExpireAt: string } };

test("the right pair gets a token that works until it expires, half an hour later", async () => {
  const clock = manualClock(start);
  const of = world({ clock });
  const { code, data } = await tokenIn(await login(of, right));
  expect(code).toBe("0");
  expect(Object.keys(data)).toEqual(["token", "dtsExpireAt"]);
  expect(data.token).toMatch(/^[0-9a-f]{64}$/u);
  expect(data.dtsExpireAt).toBe("2026-01-15T12:30:00.000Z");
  const ask = async () =>
    (await of.send("GET", "/card/list/csta_1", { headers: { "x-connectfi-token": data.token } })).status;
  expect(await ask()).toBe(200);
  clock.advance(30 * 60_000 - 1)();
  expect(await ask()).toBe(200);
  clock.advance(1)();
  expect(await ask()).toBe(401);
});

test("a token lives as long as it is told to", async () => {
  const clock = manualClock(start);
  const of = world({ clock, tokens: memoryTokenStore(clock, { ttl: 1_000 }) });
  const { data } = await tokenIn(await login(of, right));
  expect(data.dtsExpireAt).toBe("2026-01-15T12:00:01.000Z");
});

test("every token is another one", async () => {
  const of = world();
  const tokens = await Promise.all(
    Array.from({ length: 100 }, async () => (await tokenIn(await login(of, right))).data),
  );
  expect(new Set(tokens.map(({ token }) => token)).size).toBe(100);
});

test.each([
  [{ ...right, password: "correct horse " }],
  [{ ...right, password: "Correct horse" }],
  [{ ...right, login: "ACME" }],
  [{ login: "nobody", password: "-".repeat(50) }],
])("%j is a wrong pair, and the answer does not tell why", async (user) => {
  const { status, text } = await answered(await login(world(), user));
  expect(status).toBe(401);
  expect(text).toBe('{"code":"unauthorized","message":"Authentication error"}');
});

test.each([
  [undefined, "required", ""],
  ["acme", "type", "/user"],
  [{ ...right, login: "a b" }, "pattern", "/user/login"],
  [{ ...right, login: "a".repeat(37) }, "maxLength", "/user/login"],
  [{ ...right, password: "" }, "minLength", "/user/password"],
  [{ ...right, password: "p".repeat(51) }, "maxLength", "/user/password"],
  [{ ...right, remember: true }, "additionalProperties", "/user"],
])("user %j is refused for its %s at '%s'", async (user, keyword, instancePath) => {
  const response = await login(world(), user);
  expect(response.status).toBe(400);
  const { code, context } = (await response.json()) as { code: string; context: ReadonlyArray<unknown> };
  expect(code).toBe("requestValidateError");
  expect(context).toEqual([expect.objectContaining({ keyword, instancePath })]);
});

test("neither password nor token is in an answer but the one that hands the token out, or in a log", async () => {
  const of = world();
  const { data } = await tokenIn(await login(of, right));
  const headers = { "Content-Type": "application/json", "x-connectfi-token": data.token };
  const answers = [
    await login(of, { ...right, login: "nobody" }),
    await login(of, { ...right, login: "?" }),
    await login(of, [right.password]),
    await of.send("POST", "/condor/customer/create", { headers, body: "{" }),
    await of.send("GET", "/card/list/csta_1", { headers }),
    await of.send("GET", "/card/list/csta_1", { headers: { "x-connectfi-token": `${data.token}0` } }),
  ];
  const seen = [...(await Promise.all(answers.map((answer) => answer.text()))), JSON.stringify(of.observations)];
  for (const text of seen) {
    expect(text).not.toContain(right.password);
    expect(text).not.toContain(data.token);
  }
});

test("what a token is kept as leads nowhere", async () => {
  const clock = manualClock(start);
  const tokens = memoryTokenStore(clock);
  const client = read(ClientId, "acme");
  const issued = await tokens.issue({ client, scopes: ["read"] })();
  const token = issued._tag === "Right" ? issued.right.token.reveal() : "";
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token)));
  expect(await tokens.find(secret(token))()).toMatchObject({ right: O.some({ client, scopes: ["read"] }) });
  expect(await tokens.find(secret(Buffer.from(digest).toString("hex")))()).toMatchObject({ right: O.none });
  expect(JSON.stringify(issued)).not.toContain(token);
});

test("a login has the scopes of its grant and no others", async () => {
  const client = read(ClientId, "acme");
  const credentials = memoryCredentials([{ login: "viewer", password: secret("p"), client, scopes: ["read"] }]);
  const of = world({ credentials });
  const { data } = await tokenIn(await login(of, { login: "viewer", password: "p" }));
  const headers = { "Content-Type": "application/json", "x-connectfi-token": data.token };
  expect((await of.send("GET", "/card/list/csta_1", { headers })).status).toBe(200);
  expect((await of.send("POST", "/condor/customer/create", { headers, body: "{}" })).status).toBe(403);
});

test("an unknown login is as much work as a known one", async () => {
  const client = read(ClientId, "acme");
  const credentials = memoryCredentials([{ login: "known", password: secret("p"), client, scopes: [] }]);
  // Until what is known is digested.
  await credentials.verify("known", secret("p"))();
  // Whatever is digested is put into bytes first.
  const digest = vi.spyOn(TextEncoder.prototype, "encode");
  const work = async (who: string, password: string) => {
    digest.mockClear();
    const grant = await credentials.verify(who, secret(password))();
    return [digest.mock.calls.length, E.isRight(grant) && O.isSome(grant.right)];
  };
  expect(await work("known", "p")).toEqual([1, true]);
  expect(await work("known", "q")).toEqual([1, false]);
  expect(await work("unknown", "p")).toEqual([1, false]);
  digest.mockRestore();
});
