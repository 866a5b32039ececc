import type { ManualClock, MemoryCardIssuer } from "@condor/adapters-memory";
import type { CardIssuer } from "@condor/core";
import { expect, test } from "vitest";
import { done } from "../served.js";
import { inProcess } from "./in-process.js";

const anHour = 3_600_000;
const plain = (issuer: MemoryCardIssuer): CardIssuer => issuer;

/** The clock is stepped while the issuer opens the account. */
const stepped =
  (by: number) =>
  (issuer: MemoryCardIssuer, clock: ManualClock): CardIssuer => ({
    ...issuer,
    openAccount: (key, order) => {
      const call = issuer.openAccount(key, order);
      return async () => {
        clock.advance(by)();
        return call();
      };
    },
  });

test("a clock stepped back while the issuer works disturbs no creation", async () => {
  const { create, made } = await inProcess(stepped(-5 * anHour));
  expect((await create()).short).toBe("200 0");
  expect(made()).toEqual(["account", "card"]);
});

test("a clock stepped forward while the issuer works ends the request, and the same request finishes it", async () => {
  const { create, made } = await inProcess(stepped(5 * anHour));
  expect((await create()).short).toBe("503 issuerUnavailable");
  expect((await create()).short).toBe("200 0");
  expect(made()).toEqual(["account", "card"]);
});

test("a token ends early where the clock is stepped forward, and outlives no step back by more than that step", async () => {
  const { clock, token, create } = await inProcess(plain);
  const own = await token();
  clock.advance(-2 * anHour)();
  expect((await create(own)).short).toBe("200 0");
  clock.advance(2.5 * anHour)();
  expect((await create(own)).short).toBe("401 unauthorized");
  expect((await create()).short).toBe("400 condorCustomerExist");
});

test("a quota is that of the clock's day: stepped forward it begins anew, and stepped back nothing is given twice", async () => {
  const { clock, store, client, create } = await inProcess(plain);
  await done(store.logins.add({ client, password: "$quick$v=1$p", scopes: ["create"], creationsPerDay: 1 }));
  expect((await create()).short).toBe("200 0");
  expect((await create(undefined, "csta_British")).short).toBe("429 tooManyRequests");
  clock.advance(24 * anHour)();
  expect((await create(undefined, "csta_British")).short).toBe("200 0");
  clock.advance(-24 * anHour)();
  expect((await create(undefined, "csta_Down")).short).toBe("429 tooManyRequests");
});
