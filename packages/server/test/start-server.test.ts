import { once } from "node:events";
import { connect } from "node:net";
import * as E from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import { configuration, startServer } from "@condor/server";
import { caller, grantOf } from "./caller.js";
import { fetched } from "./fetched.js";
import { started } from "./started.js";

test("a server starts inside a process, tells of its answers, and stops", async () => {
  const told: string[] = [];
  const { url, stop } = await started({}, { onAnswer: ({ code }) => told.push(code) });
  const { create } = await caller(url);
  expect((await create({ customerId: "csta_British" })).short).toBe("200");
  expect(told).toEqual(["0", "0"]);
  await stop()();
  await expect(fetch(`${url}/health`)).rejects.toThrow("fetch failed");
});

test("two servers share nothing", async () => {
  for (const { url } of [await started(), await started()])
    expect((await (await caller(url)).create({ customerId: "csta_British" })).short).toBe("200");
});

test("a server on every address is told by one that can be called", async () => {
  const { url } = await started({ HOST: "0.0.0.0", CONDOR_SANDBOX_CLIENT: "off" });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/u);
  expect((await fetched(`${url}/health`)).status).toBe(200);
});

test("a port in use is an answer, not an exception", async () => {
  const port = new URL((await started()).url).port;
  const given = await configuration({ PORT: port, DATABASE_URL: "memory:" })();
  if (E.isLeft(given)) throw new Error("wrong configuration");
  expect(await startServer(given.right)()).toEqual(
    E.left({ _tag: "CannotListen", host: "127.0.0.1", port: Number(port), code: "EADDRINUSE" }),
  );
});

test("what runs for longer than the limit is cut off", async () => {
  const { url, stop } = await started();
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  socket.write(
    [
      "POST /auth/get-token HTTP/1.1",
      "Host: sandbox",
      "Content-Type: application/json",
      "Content-Length: 9",
      "Expect: 100-continue",
      "\r\n",
    ].join("\r\n"),
  );
  await once(socket, "data");
  const closed = once(socket, "close");
  const start = performance.now();
  await stop(100)();
  await closed;
  expect(performance.now() - start).toBeLessThan(10_000);
});

test("a token works for as long as configured", async () => {
  const { url } = await started({ CONDOR_TOKEN_TTL: "7200" });
  const before = Date.now();
  const rest = Date.parse((await grantOf(url)).dtsExpireAt) - before;
  expect(rest).toBeGreaterThanOrEqual(7_200_000);
  expect(rest).toBeLessThan(7_260_000);
});

test("create says since when it is deprecated and when it goes, as configured", async () => {
  const { url } = await started({ CONDOR_DEPRECATED_SINCE: "2020-01-01", CONDOR_SUNSET: "2030-01-01" });
  const { headers } = await fetched(`${url}/condor/customer/create`, { method: "POST" });
  expect([headers.get("Deprecation"), headers.get("Sunset")]).toEqual(["@1577836800", "Tue, 01 Jan 2030 00:00:00 GMT"]);
});
