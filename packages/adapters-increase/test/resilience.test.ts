import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type IncreaseFake, increaseFake, refusing } from "@condor/increase-fake";
import * as E from "#fp-ts/Either";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { bankOf } from "./bank-of.js";
import { anOrder } from "./order.js";

let fake: IncreaseFake;
beforeAll(async () => {
  fake = await increaseFake();
});
afterAll(() => fake.close());
afterEach(() => vi.unstubAllEnvs());

const order = anOrder();
const unknown = (cause: string) => E.left({ _tag: "OutcomeUnknown", cause });
const tooMany = (retry_after: number) => refusing("rate_limited_error", { more: { retry_after } });
const moment = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const outage = refusing("internal_server_error");

describe("a request that was certainly not carried out", () => {
  test("is sent again with the same key and body, and with what Increase asked to wait", async () => {
    const { open, group } = bankOf(fake);
    group.script("entities", tooMany(0.4), tooMany(0));
    const start = performance.now();
    expect(E.isRight(await open(order))).toBe(true);
    expect(performance.now() - start).toBeGreaterThan(390);
    const sent = group.requests().filter(({ collection }) => collection === "entities");
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test("is not sent again more often than allowed", async () => {
    const { open, group } = bankOf(fake);
    group.script("entities", tooMany(0), tooMany(0), tooMany(0));
    expect(await open(order)).toEqual(unknown("POST /entities: 429 rate_limited_error"));
    expect(group.requests()).toHaveLength(3);
  });

  test("is not sent again where the wait is beyond the limit", async () => {
    const { open, group } = bankOf(fake);
    group.script("entities", tooMany(11));
    expect(await open(order)).toEqual(unknown("POST /entities: 429 rate_limited_error"));
    expect(group.requests()).toHaveLength(1);
  });

  test("is sent again where nobody was reached, until somebody is", async () => {
    const gone = await increaseFake();
    await gone.close();
    const { open, apiKey } = bankOf(fake, { baseUrl: gone.url, retries: 30 });
    const opening = open(order);
    await moment(20);
    const back = await increaseFake({ port: Number(new URL(gone.url).port) });
    back.group(apiKey);
    expect(E.isRight(await opening)).toBe(true);
    await back.close();
  });

  test("comes to nothing where nobody is reached, and it is said so", async () => {
    const gone = await increaseFake();
    await gone.close();
    const { open } = bankOf(fake, { baseUrl: gone.url, retries: 1 });
    expect(await open(order)).toEqual(unknown("POST /entities: nobody was reached"));
  });
});

test("a request that may have been carried out is not sent again", async () => {
  for (const behaviour of [outage, { acts: "now", answers: { _tag: "Reset" } }] as const) {
    const { open, group } = bankOf(fake);
    group.script("entities", behaviour);
    expect(await open(order)).toMatchObject(E.left({ _tag: "OutcomeUnknown" }));
    expect(group.requests()).toHaveLength(1);
  }
});

describe("a circuit breaker", () => {
  test("sends nothing after so many outages in a row, and one request once it has cooled down", async () => {
    const { open, group } = bankOf(fake, { outages: 2, coolDown: 50 });
    group.script("entities", outage, outage);
    await open(order);
    await open(order);
    expect(await open(order)).toEqual(unknown("nothing was sent: Increase was down a moment ago"));
    expect(group.requests()).toHaveLength(2);
    await moment(60);
    expect(E.isRight(await open(order))).toBe(true);
  });

  test("does not count refusals, nor what is wrong with our key", async () => {
    const { open, group } = bankOf(fake, { outages: 2, coolDown: 60_000 });
    group.script(
      "entities",
      ...Array.from({ length: 6 }, () => refusing("invalid_operation_error")),
      ...Array.from({ length: 6 }, () => refusing("invalid_api_key_error")),
    );
    for (let n = 0; n < 12; n += 1) await open(order);
    expect(E.isRight(await open(order))).toBe(true);
  });
});

test("nothing is sent once the limit is over, and nothing again", async () => {
  const { open, group } = bankOf(fake, { limit: 100 });
  group.script("entities", { acts: "now", answers: { _tag: "Silence" } });
  expect(await open(order)).toEqual(unknown("no answer within the limit"));
  const gone = await increaseFake();
  await gone.close();
  const late = bankOf(fake, { baseUrl: gone.url, retries: 30, limit: 150 });
  expect(await late.open(order)).toEqual(unknown("no answer within the limit"));
  const back = await increaseFake({ port: Number(new URL(gone.url).port) });
  const { requests } = back.group(late.apiKey);
  await moment(400);
  expect([group.requests().length, requests().length]).toEqual([1, 0]);
  await back.close();
});

/** A server that answers everything alike. */
const answering = async (status: number, type: string, body: string): Promise<Server & { readonly url: string }> => {
  const server = createServer((_, response) => response.writeHead(status, { "content-type": type }).end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(server, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
};

describe("a list that cannot be relied upon", () => {
  test.each([
    [200, "text/html", "<html></html>"],
    [200, "application/json", "{}"],
    [200, "application/json", '{"data":null,"next_cursor":null}'],
    [200, "application/json", '{"data":[]}'],
    [200, "application/json", '{"data":[{"type":"account"}],"next_cursor":null}'],
    [
      200,
      "application/json",
      '{"data":[{"type":"account","id":"account_1","idempotency_key":null}],"next_cursor":null}',
    ],
    [200, "application/json", '{"data":[],"next_cursor":'],
    [401, "application/json", '{"type":"invalid_api_key_error","status":401,"title":"No","detail":null}'],
    [503, "text/plain", "later"],
  ])("%i %s %s says nothing of what there is: neither absent, nor an end of the books", async (status, type, body) => {
    const server = await answering(status, type, body);
    const { issuer, find } = bankOf(fake, { baseUrl: server.url, retries: 0 });
    for (const step of ["account", "card"] as const)
      expect(await find(order, step)).toMatchObject({ _tag: "OutcomeUnknown" });
    const books = await issuer.books()();
    // A list of others' accounts is a page of the books, without an entry.
    expect(E.isRight(books)).toBe(body.includes("account_1"));
    server.close();
    server.closeAllConnections();
  });

  test("of other keys than the one that was asked for is about something else", async () => {
    const bank = bankOf(fake);
    await bank.issue(order);
    for (const step of ["account", "card"] as const) {
      const list = { data: bank.group.objects(`${step}s`), next_cursor: null };
      const server = await answering(200, "application/json", JSON.stringify(list));
      const { find } = bankOf(fake, { baseUrl: server.url, retries: 0 });
      expect(await find(anOrder({ customerId: "csta_2" }), step)).toEqual({
        _tag: "OutcomeUnknown",
        cause: `GET /${step}s: a list of other keys`,
      });
      server.close();
      server.closeAllConnections();
    }
  });

  test("is asked for again", async () => {
    let count = 0;
    const server = createServer((_, response) => {
      count += 1;
      if (count < 3) response.destroy();
      else response.writeHead(200, { "content-type": "application/json" }).end('{"data":[],"next_cursor":null}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { find } = bankOf(fake, { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    expect(await find(order, "account")).toEqual({ _tag: "Absent" });
    server.close();
    server.closeAllConnections();
  });
});

test("a no that cannot be looked up in the books is unknown", async () => {
  const refusal = '{"type":"invalid_operation_error","status":409,"title":"No","detail":null}';
  const server = await answering(409, "application/json", refusal);
  const { open } = bankOf(fake, { baseUrl: server.url });
  expect(await open(order)).toEqual(unknown("the listing was answered Refused"));
  server.close();
  server.closeAllConnections();
});

test("no variable of the environment has a say in where or what is sent", async () => {
  vi.stubEnv("INCREASE_BASE_URL", "http://127.0.0.1:9");
  vi.stubEnv("INCREASE_API_KEY", "another");
  vi.stubEnv("INCREASE_CUSTOM_HEADERS", "Idempotency-Key: random");
  vi.stubEnv("INCREASE_LOG", "debug");
  const debug = vi.spyOn(console, "debug");
  const { open, group } = bankOf(fake);
  expect(E.isRight(await open(order))).toBe(true);
  expect(group.requests().map(({ key }) => key)).toEqual([
    expect.stringMatching(/^condor\/acme\/csta_1\/account\/entity\/[0-9a-f]{4}$/u),
    "condor/acme/csta_1/account",
    "condor/acme/csta_1/account/number",
  ]);
  expect(debug).not.toHaveBeenCalled();
});

test("an account in production is opened by an issuer of another name", () => {
  const { issuer } = bankOf(fake, { environment: "production" });
  expect([issuer.name, bankOf(fake).issuer.name]).toEqual(["increase", "increase-sandbox"]);
});

test("an error of the adapter's own is no time-out, and its words are not passed on", async () => {
  const { open, find } = bankOf(fake);
  const broken = {
    ...order,
    get product(): never {
      throw new Error("Jessie");
    },
  };
  expect(await open(broken)).toEqual(unknown("the adapter threw"));
  expect(await find(broken, "account")).toEqual({ _tag: "OutcomeUnknown", cause: "the adapter threw" });
});
