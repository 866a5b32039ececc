import { type BegunCreations, countedCreationQuota, type QuotaAnswer } from "@condor/adapters-http";
import { manualClock, memoryCustomerRepository } from "@condor/adapters-memory";
import { ClientId, type Instant, type StorageUnavailable } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as TE from "#fp-ts/TaskEither";
import { describe, expect, test } from "vitest";
import { answered, codeOf } from "../answered.js";
import { person } from "../customers.js";
import { pageRequest } from "../page.js";
import { read } from "../read.js";
import { asking } from "../error-table/row.js";
import { start, world } from "../world.js";

const acme = read(ClientId, "acme");
const aDay = 86_400_000;
const midnight = Date.UTC(2026, 0, 16);
const within = E.right({ _tag: "Within" });
const exhausted = E.right({ _tag: "Exhausted", until: midnight });

/** A quota over a store that counts what it is told to, at noon. */
const stage = (limit: number | undefined, others = 0) => {
  const clock = manualClock(start);
  const asked: Instant[] = [];
  const store = { begun: others, own: 0 };
  const count = (_: ClientId, since: Instant): TE.TaskEither<StorageUnavailable, BegunCreations> =>
    TE.fromIO(() => {
      asked.push(since);
      const begun = store.begun + store.own;
      return limit === undefined ? { begun: 0 } : { begun: Math.min(begun, limit), limit };
    });
  const { quota, metered } = countedCreationQuota({ clock, count });
  const repository = metered({
    ...memoryCustomerRepository(acme),
    begin: () =>
      TE.fromIO(() => {
        store.own += 1;
        return { _tag: "Written", version: read(ClientId, "v") as never };
      }),
  });
  const begin = () => repository.begin({} as never)();
  return { clock, asked, store, ask: () => quota(acme)(), begin };
};

describe("a quota of creations in a day", () => {
  test("lets exactly as many begin here, and asks the store once for all of them and once before it refuses", async () => {
    const { asked, ask, begin } = stage(3);
    for (let at = 0; at < 3; at += 1) {
      expect(await ask()).toEqual(within);
      await begin();
    }
    expect(asked).toEqual([midnight - aDay]);
    for (let at = 0; at < 5; at += 1) expect(await ask()).toEqual(exhausted);
    expect(asked).toHaveLength(2);
  });

  test("counts what other nodes began, within five seconds", async () => {
    const { clock, store, ask } = stage(3, 2);
    expect(await ask()).toEqual(within);
    store.begun = 3;
    clock.advance(4_999)();
    expect(await ask()).toEqual(within);
    clock.advance(1)();
    expect(await ask()).toEqual(exhausted);
  });

  test("begins anew at midnight of UTC", async () => {
    const { clock, asked, store, ask } = stage(1, 1);
    clock.advance(midnight - start - 1)();
    expect(await ask()).toEqual(exhausted);
    clock.advance(1)();
    store.begun = 0;
    expect(await ask()).toEqual(within);
    expect(asked).toEqual([midnight - aDay, midnight]);
  });

  test("of none lets nothing begin, and without one anything may, at one statement in five seconds", async () => {
    expect(await stage(0).ask()).toEqual(exhausted);
    const { asked, ask, begin } = stage(undefined);
    for (let at = 0; at < 100; at += 1) {
      expect(await ask()).toEqual(within);
      await begin();
    }
    expect(asked).toHaveLength(1);
  });

  test("asks the store once for requests that come together", async () => {
    const { asked, ask } = stage(3);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([within, within, within]);
    expect(asked).toHaveLength(1);
  });

  test("is asked again after the store was away", async () => {
    let away = true;
    const count = (): TE.TaskEither<StorageUnavailable, BegunCreations> => () =>
      Promise.resolve(away ? E.left({ _tag: "StorageUnavailable", cause: "away" }) : E.right({ begun: 0, limit: 1 }));
    const { quota } = countedCreationQuota({ clock: manualClock(start), count });
    expect(await quota(acme)()).toMatchObject({ left: { cause: "away" } });
    away = false;
    expect(await quota(acme)()).toEqual(within);
  });
});

const spent: QuotaAnswer = { _tag: "Exhausted", until: start + 61_500 };

test("an exhausted quota is 429 with the time to wait, judged after the scope and before the body", async () => {
  const of = world({ creationQuota: () => TE.right(spent) });
  const { status, text, headers } = await answered(await of.create(pageRequest));
  expect({ status, text }).toEqual({ status: 429, text: '{"code":"tooManyRequests","message":"Too many requests"}' });
  expect(headers.get("Retry-After")).toBe("62");
  expect(headers.get("Deprecation")).not.toBeNull();
  expect(await codeOf(await of.create(pageRequest, ["read"]))).toBe("forbidden");
  expect(await codeOf(await of.create("{", undefined, { "Content-Type": "text/plain" }))).toBe("tooManyRequests");
  expect((await of.get("/card/list/csta_1")).status).toBe(200);
});

test("what is created counts, what is refused or repeated does not", async () => {
  const { ports } = world({ customers: [person("csta_1"), person("csta_2")] });
  let asked = 0;
  const count = () =>
    TE.fromIO(() => {
      asked += 1;
      return { begun: 0, limit: 2 };
    });
  const { quota, metered } = countedCreationQuota({ clock: manualClock(start), count });
  const of = world({ ports: { customers: metered(ports.customers) }, creationQuota: quota });
  for (const id of ["csta_1", "csta_1", "csta_Nobody", "csta_1"]) await of.create(asking(id));
  expect(asked).toBe(1);
  expect((await of.create(asking("csta_2", { reference: "second1" }))).status).toBe(200);
  expect(asked).toBe(1);
  await of.create(asking("csta_2", { reference: "second1" }));
  expect(asked).toBe(2);
});
