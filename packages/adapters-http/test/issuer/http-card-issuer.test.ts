import { cardIssuerApp, httpCardIssuer, issuerDocument } from "@condor/adapters-http";
import { memoryCardIssuer } from "@condor/adapters-memory";
import { type CardIssuer, IssuedAccount, issuerKey, ClientId, type Order, secret } from "@condor/core";
import { orders } from "@condor/testkit";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { read } from "../read.js";

const token = secret("0123456789abcdef");
const app = cardIssuerApp(memoryCardIssuer(), { token });
const [order] = fc.sample(orders, { numRuns: 1, seed: 7 }) as [Order];
const client = read(ClientId, "acme");
const keyOf = (step: "account" | "card") => issuerKey(client, order.customerId, step);
const account = read(IssuedAccount, {
  resourceId: "account_1",
  accountNumber: "1234567890",
  routing: { routingNumber: "021000021" },
});

type Fetch = (request: Request) => Promise<Response>;

/** The client, connected to the app, but what is made is answered by `fetch`. */
const answeredBy = async (fetch: Fetch, timeout = 10_000): Promise<CardIssuer> => {
  const connected = await httpCardIssuer("http://issuer.test/", {
    token,
    timeout,
    fetch: async (request) => (request.url.endsWith("/terms") ? app.fetch(request) : fetch(request)),
  })();
  if (E.isLeft(connected)) throw new Error(connected.left.cause);
  return connected.right;
};

const json = (status: number, body: unknown) => () => Promise.resolve(new Response(JSON.stringify(body), { status }));
const text = (status: number, body: string) => () => Promise.resolve(new Response(body, { status }));
const unknown = (cause: string) => E.left({ _tag: "OutcomeUnknown", cause });
const problem = (type: string, status: number, more: object = {}) => ({ type, status, title: "No", ...more });

describe("what the client makes of an answer", () => {
  test.each<[string, Fetch, unknown]>([
    [
      "a decline",
      json(422, problem("declined", 422, { subCode: "risk", detail: "too risky" })),
      E.left({ _tag: "Declined", subCode: "risk", title: "No", reason: "too risky" }),
    ],
    [
      "a contradiction",
      json(409, problem("contradiction", 409, { resourceIds: ["account_9"] })),
      E.left({ _tag: "Contradiction", resourceIds: ["account_9"] }),
    ],
    ["an unknown outcome", json(503, problem("unknown", 503)), unknown("the issuer answered 503 unknown")],
    ["a request that it will not read", json(400, problem("invalid", 400)), unknown("the issuer answered 400 invalid")],
    ["another token", json(401, problem("unauthorized", 401)), unknown("the issuer answered 401 unauthorized")],
    ["a decline without its code", json(422, problem("declined", 422)), unknown("the issuer answered 422 declined")],
    [
      "a decline under another status",
      json(500, problem("declined", 422, { subCode: "risk" })),
      unknown("the issuer answered 500, which is no problem of the contract"),
    ],
    ["a page of a proxy", text(502, "<html>"), unknown("the issuer answered 502, which is no problem of the contract")],
    ["half an account", text(200, '{"resourceId":"acc'), unknown("the issuer's answer is off the contract")],
    ["no account", json(200, {}), unknown("the issuer's answer is off the contract")],
    ["a created one", json(201, {}), unknown("the issuer answered 201, which is no problem of the contract")],
    [
      "a reset",
      () => Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } })),
      unknown("the issuer is not reachable: ECONNRESET"),
    ],
  ])("%s", async (_, fetch, expected) => {
    const issuer = await answeredBy(fetch);
    expect(await issuer.openAccount(keyOf("account"), order)()).toEqual(expected);
  });

  test("a card on another account is a contradiction that names it", async () => {
    const issuer = await answeredBy(json(200, { resourceId: "card_1", accountResourceId: "account_2" }));
    expect(await issuer.issueDebitCard(keyOf("card"), order, account)()).toEqual(
      E.left({ _tag: "Contradiction", resourceIds: ["card_1"] }),
    );
  });

  test("silence is unknown at the limit", async () => {
    const issuer = await answeredBy(() => new Promise<never>(() => {}), 20);
    expect(await issuer.openAccount(keyOf("account"), order)()).toEqual(
      unknown("the issuer did not answer within 20 ms"),
    );
  });

  test("a decline is no answer to a question", async () => {
    const issuer = await answeredBy(json(422, problem("declined", 422, { subCode: "risk" })));
    const expected = unknown("the issuer answered Declined to a question");
    expect(await issuer.findByKey(keyOf("account"), order)()).toEqual(expected);
    expect(await issuer.books()()).toEqual(expected);
  });

  test("an issuer that does not tell its terms is no issuer", async () => {
    const connected = await httpCardIssuer("http://issuer.test", { token, fetch: json(200, { name: "" }) })();
    expect(connected).toEqual(unknown("the issuer's answer is off the contract"));
  });
});

describe("the app", () => {
  const ofJson = { Authorization: `Bearer ${token.reveal()}`, "Content-Type": "application/json" };
  const ask = async (path: string, init: RequestInit = {}, bearer = token.reveal()) => {
    const headers = { Authorization: `Bearer ${bearer}` };
    const response = await app.fetch(new Request(`http://issuer.test${path}`, { headers, ...init }));
    return {
      status: response.status,
      type: response.headers.get("Content-Type"),
      body: (await response.json()) as unknown,
    };
  };

  test.each(["/terms", "/books", "/accounts"])("tells %s to nobody without its token", async (path) => {
    for (const bearer of ["", "another", token.reveal().slice(1)])
      expect(await ask(path, path === "/accounts" ? { method: "POST" } : {}, bearer)).toMatchObject({
        status: 401,
        type: "application/problem+json",
      });
  });

  test.each<[string, string, RequestInit, number, string]>([
    ["a route that is not there", "/account", {}, 404, "not-found"],
    ["no JSON", "/accounts", { method: "POST", body: "{" }, 400, "invalid"],
    ["no order", "/accounts", { method: "POST", body: "{}" }, 400, "invalid"],
    ["too much", "/accounts", { method: "POST", body: " ".repeat(1_048_577) }, 413, "too-large"],
    ["a page after no resource", "/books?after=%20", {}, 400, "invalid"],
  ])("refuses %s", async (_, path, init, status, type) => {
    expect(await ask(path, { ...init, headers: ofJson })).toMatchObject({
      status,
      type: "application/problem+json",
      body: { type },
    });
  });

  test("refuses what is not said to be JSON", async () => {
    expect(await ask("/accounts", { method: "POST", body: "{}" })).toMatchObject({
      status: 400,
      body: { type: "invalid", detail: "Content-Type must be application/json" },
    });
  });

  test("tells places of faults and no values", async () => {
    const init = { method: "POST", body: '{"key":"Testman","order":{}}', headers: ofJson };
    const { body } = await ask("/accounts", init);
    expect(JSON.stringify(body)).toContain("/key");
    expect(JSON.stringify(body)).not.toContain("Testman");
  });

  test("answers unknown where its issuer throws", async () => {
    const memory = memoryCardIssuer();
    const broken = cardIssuerApp({ ...memory, books: () => () => Promise.reject(new Error("secret")) }, { token });
    const response = await broken.fetch(
      new Request("http://issuer.test/books", { headers: { Authorization: `Bearer ${token.reveal()}` } }),
    );
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain("secret");
  });

  test("serves the contract, in which a linter finds nothing", async () => {
    const { status, body } = await ask("/openapi.json", {}, "");
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(issuerDocument())));
    const config = await createConfig({ extends: ["recommended-strict"] });
    const problems = await lintFromString({ source: JSON.stringify(body), absoluteRef: "issuer.json", config });
    expect(problems.map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer}`)).toEqual([]);
  });
});
