import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, assert, describe, expect, inject, test } from "vitest";
import * as E from "#fp-ts/Either";
import { aProxy } from "./proxy.js";
import { closing, failing, heals, nap, through } from "./ways.js";

const proxy = await aProxy(inject("databaseUrl"));
afterAll(proxy.close);

describe("limits", () => {
  test("a statement that takes too long is given up by the server, and its connection is of use again", async () => {
    const one = through(proxy.url);
    expect(await failing(one, nap)).toBe("57014");
    expect(await heals(one)).toEqual([{ one: 1 }]);
    expect(await closing(one)).toBe(true);
  });

  test("a server that falls silent in a statement is given up by the client", async () => {
    const one = through(proxy.url);
    expect(await heals(one)).toEqual([{ one: 1 }]);
    proxy.mute(true);
    expect(await failing(one)).toBe("no answer");
    proxy.mute(false);
    expect(await heals(one)).toEqual([{ one: 1 }]);
    expect(await closing(one)).toBe(true);
  });

  test("a server that takes connections and says nothing is given up", async () => {
    const silent = createServer(() => undefined).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const address = silent.address();
    assert(typeof address === "object" && address !== null);
    const one = through(`postgres://nobody:secret@127.0.0.1:${address.port}/none`);
    expect(await failing(one)).toBe("no answer");
    expect(await closing(one)).toBe(true);
    silent.close();
  });

  test("a server that is away is told at once, and found when it is back", async () => {
    const gone = await aProxy(inject("databaseUrl"));
    const one = through(gone.url);
    expect(await heals(one)).toEqual([{ one: 1 }]);
    gone.close();
    expect(await failing(one)).toMatch(/^(ECONNREFUSED|ECONNRESET|no answer)$/);
    expect(await failing(one)).toBe("ECONNREFUSED");
    const back = await aProxy(inject("databaseUrl"), Number(new URL(gone.url).port));
    expect(await heals(one)).toEqual([{ one: 1 }]);
    expect(await closing(one)).toBe(true);
    back.close();
  });

  test("more statements than connections wait for one, and not longer than told", async () => {
    const one = through(inject("databaseUrl"), 3_000);
    const naps = [0, 1].map(() => one.query({ name: "", text: "select pg_sleep(1)::text", values: [] })());
    expect(await failing(one)).toBe("no answer");
    expect((await Promise.all(naps)).every(E.isRight)).toBe(true);
    expect(await closing(one)).toBe(true);
  });
});
