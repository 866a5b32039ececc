import { openApiDocument } from "@condor/adapters-http";
import { packetsOf, type RequestSketch, requestsOf } from "@condor/testkit";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

const document = openApiDocument({ deprecation: { since: 1 } });
const vocabulary = { customerId: ["csta_Known"], "x-connectfi-token": ["the-token"] };
const requests = requestsOf(document, vocabulary);
const drawn = fc.sample(requests, { seed: 1, numRuns: 3_000 });

const asking = (all: ReadonlyArray<RequestSketch>, path: RegExp): number =>
  all.filter(({ target }) => path.test(target)).length;

const isBytes = (text: string): boolean => [...text].every((one) => (one.codePointAt(0) ?? 0) < 256);

const bodies = drawn.flatMap(({ body }) => (body === undefined ? [] : [body]));

describe("requests of a document", () => {
  test("are the same for the same seed", () => {
    expect(fc.sample(requests, { seed: 1, numRuns: 100 })).toEqual(drawn.slice(0, 100));
  });

  test("ask for every operation, most often soundly, and by words that lead somewhere", () => {
    for (const [path, methods] of Object.entries(document.paths))
      for (const method of Object.keys(methods)) {
        const known = path.replace("{customerId}", "csta_Known");
        const own = drawn.filter((one) => one.target === known && one.method === method.toUpperCase());
        expect(own.length, `${method} ${path}`).toBeGreaterThan(20);
      }
    expect(JSON.stringify(drawn)).toContain("the-token");
  });

  test("ask for an operation that is added to the document, without being told", () => {
    const added = { ...document, paths: { ...document.paths, "/made/up": document.paths["/auth/get-token"] ?? {} } };
    expect(asking(drawn, /^\/made\/up$/u)).toBe(0);
    expect(
      asking(fc.sample(requestsOf(added, vocabulary), { seed: 1, numRuns: 500 }), /^\/made\/up$/u),
    ).toBeGreaterThan(20);
  });

  test.each([
    ["a lone surrogate", /\\ud800/u],
    ["a poisoned key", /"__proto__":/u],
    ["a key twice", /"customerId":[^{}]*"customerId":/u],
    ["a body at its bound", /^[^]{16384}$/u],
    ["a body above its bound", /^[^]{16385}$/u],
    ["a deep one", /(\{"a":){1000}/u],
    ["an unknown key", /"unexpected":1/u],
    ["a byte that is not UTF-8", /\u00ff/u],
    ["no JSON", /^[^{["\d]/u],
  ])("have bodies with %s", (_, pattern) => {
    expect(bodies.filter((body) => pattern.test(body)).length).toBeGreaterThan(0);
  });

  test("are bytes alone, on a line each", () => {
    for (const { target, headers, body } of drawn.slice(0, 500)) {
      expect(target).toMatch(/^[!-~]+$/u);
      for (const line of headers.flat()) expect([line, isBytes(line) && !/[\r\n]/u.test(line)]).toEqual([line, true]);
      expect(isBytes(body ?? "")).toBe(true);
    }
  });
});

test("packets are of every shape, and only those that are sound ask for more than one answer", () => {
  const packets = fc.sample(packetsOf(requests), { seed: 1, numRuns: 1_000 });
  expect(packets.filter(({ isSound, asked }) => !isSound && asked.length !== 1)).toEqual([]);
  const shapes = new Set(packets.map(({ about }) => about.replace(/ by .*/u, "")));
  expect([...shapes]).toEqual(
    expect.arrayContaining([
      "several requests in a packet",
      "a truncated request",
      "a slow drip",
      "a body framed",
      "TLS",
    ]),
  );
  for (const { pieces } of packets) expect(isBytes(pieces.join(""))).toBe(true);
});
