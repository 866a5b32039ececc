import { servedDatabase } from "@condor/adapters-postgres";
import { afterAll, describe, expect, inject, test } from "vitest";
import * as E from "#fp-ts/Either";
import { aPerson, ask, personId, portsOver } from "../a-person.js";
import { refusal, sql } from "../sql.js";
import { done, tenant } from "../stage.js";
import { aServedDatabase } from "../store.js";
import { aDyingServer } from "./dying-server.js";
import { aProxy } from "./proxy.js";
import { closing, failing, heals, nap, through } from "./ways.js";

const database = await aServedDatabase("read committed");
const proxy = await aProxy(inject("databaseUrl"));
afterAll(async () => {
  proxy.close();
  await database.close();
});

describe("a connection that breaks", () => {
  test("in a statement leaves its outcome unknown, and the next one works", async () => {
    const one = servedDatabase({ url: inject("databaseUrl"), poolSize: 2 });
    const [busy] = await sql(one)("select pg_backend_pid() as pid");
    const cut = refusal(one)(nap);
    await sql(database)("select pg_terminate_backend($1)", Number(busy?.["pid"]));
    expect(await cut).toBe("57P01");
    expect(await heals(one)).toEqual([{ one: 1 }]);
    expect(await closing(one)).toBe(true);
  });

  test("while nobody uses it is nobody's fault", async () => {
    const one = servedDatabase({ url: inject("databaseUrl"), poolSize: 2 });
    const [idle] = await sql(one)("select pg_backend_pid() as pid");
    await sql(database)("select pg_terminate_backend($1, 1000)", Number(idle?.["pid"]));
    await new Promise((resolve) => void setTimeout(resolve, 50));
    expect(await heals(one)).toEqual([{ one: 1 }]);
    expect(await closing(one)).toBe(true);
  });

  test("in the moment in which it is made is nobody's fault", async () => {
    const server = await aDyingServer();
    const one = through(server.url);
    expect(await failing(one)).toMatch(/^(57P01|no answer)$/);
    expect(await closing(one)).toBe(true);
    server.close();
  });

  test("after the write and before its answer: the write stands, and a repeat finds it", async () => {
    const one = through(proxy.url);
    const { customers, load } = await tenant(one);
    await done(load([aPerson(1)]));
    const cutting = {
      ...customers,
      begin: (beginning: Parameters<typeof customers.begin>[0]) => async () => {
        proxy.mute(true);
        const answer = customers.begin(beginning)();
        setTimeout(() => {
          proxy.cut();
          proxy.mute(false);
        }, 100);
        return answer;
      },
    };
    expect(await ask(portsOver(cutting), 1)).toBe("Opened");
    const found = await done(customers.find(personId(1)));
    expect(found).toMatchObject({ value: { creation: { creation: { _tag: "Created" } } } });
    expect(await closing(one)).toBe(true);
  });
});

describe("what is closed", () => {
  test("is closed in time, also with a statement on its way, and answers that it is away", async () => {
    const one = through(proxy.url);
    const nobody = one.query({ name: "", text: nap, values: [] })();
    expect(await closing(one)).toBe(true);
    expect(E.isLeft(await nobody)).toBe(true);
    expect(await failing(one)).toBe("no answer");
  });

  test("is closed in time when the server is silent", async () => {
    const one = through(proxy.url);
    expect(await heals(one)).toEqual([{ one: 1 }]);
    proxy.mute(true);
    expect(await closing(one)).toBe(true);
    proxy.mute(false);
  });
});
