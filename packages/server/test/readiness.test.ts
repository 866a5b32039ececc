import type { NotReady } from "@condor/adapters-http";
import { manualClock } from "@condor/adapters-memory";
import { servedDatabase } from "@condor/adapters-postgres";
import * as E from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import { boundedReadiness } from "../src/readiness/bounded-readiness.js";
import { storeReadiness } from "../src/readiness/store-readiness.js";
import { rawSocket } from "./raw-socket.js";
import { done, servedEnvironment } from "./served.js";
import { started } from "./started.js";

const not = (reason: NotReady["reason"]) => E.left({ _tag: "NotReady", reason });
const yes = E.right(undefined);

/** A store that answers when it is told to. */
const asked = () => {
  const clock = manualClock(0);
  const waiting: Array<(answer: E.Either<NotReady, void>) => void> = [];
  let count = 0;
  const bounded = boundedReadiness(clock, () => {
    count += 1;
    return new Promise((resolve) => waiting.push(resolve));
  });
  return { ...bounded, clock, waiting, count: () => count };
};

test("all who ask at once, and soon after, are told what the store said to one of them", async () => {
  const { readiness, clock, waiting, count } = asked();
  const both = Promise.all([readiness(), readiness()]);
  waiting[0]?.(yes);
  expect(await both).toEqual([yes, yes]);
  clock.advance(499)();
  expect(await readiness()).toEqual(yes);
  expect(count()).toBe(1);
  clock.advance(1)();
  const later = readiness();
  waiting[1]?.(E.left({ _tag: "NotReady", reason: "schema" }));
  expect(await later).toEqual(not("schema"));
});

test("a store that does not answer in time is away, and is not asked again until it has answered", async () => {
  const { readiness, clock, waiting, count } = asked();
  const first = readiness();
  clock.advance(800)();
  expect(await first).toEqual(not("storage"));
  const second = readiness();
  clock.advance(800)();
  expect(await second).toEqual(not("storage"));
  expect(count()).toBe(1);
  waiting[0]?.(yes);
  await Promise.resolve();
  expect(await readiness()).toEqual(yes);
});

test("who drains is not ready, whatever the store says", async () => {
  const { readiness, waiting, drain } = asked();
  const before = readiness();
  drain();
  waiting[0]?.(yes);
  expect(await before).toEqual(not("draining"));
  expect(await readiness()).toEqual(not("draining"));
});

test("a database is ready with this program's schema, and not without it, nor once it is gone", async () => {
  const { DATABASE_URL: url } = await servedEnvironment();
  const database = servedDatabase({ url, poolSize: 1 });
  const readiness = storeReadiness(database);
  expect(await readiness()).toEqual(yes);
  await done(database.query({ name: "older", text: "delete from condor.migration", values: [] }));
  expect(await readiness()).toEqual(not("schema"));
  await database.close();
  expect(await readiness()).toEqual(not("storage"));
});

test("a server is ready, and once it stops it is not, to whoever is still heard", async () => {
  const { url, stop } = await started();
  const ready = await fetch(`${url}/ready`);
  expect([ready.status, ((await ready.json()) as { data: unknown }).data]).toEqual([200, { status: "ready" }]);
  const { socket, ended } = await rawSocket(url);
  socket.write("GET /ready HTTP/1.1\r\nHost: con");
  await fetch(`${url}/health`);
  const stopped = stop()();
  socket.write("dor\r\n\r\n");
  expect(await ended).toMatch(/HTTP\/1\.1 503 [^]*"code":"notReady"[^]*"context":\{"reason":"draining"\}/u);
  await stopped;
});
