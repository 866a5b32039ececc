import { openApiDocument } from "@condor/adapters-http";
import { CreateRequest, parse } from "@condor/core";
import { nearlyCreateRequests, wireCreateRequests } from "@condor/testkit";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { judgeBy } from "./judge.js";
import { pageAnswer, pageRequest } from "./page.js";
import { everything, world } from "./world.js";

const deprecation = { since: 1_688_169_600, sunset: 1_830_297_599 };
const document = openApiDocument({ deprecation });
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

const problemsIn = async (source: string): Promise<ReadonlyArray<string>> => {
  const config = await createConfig({ extends: ["recommended-strict"] });
  const problems = await lintFromString({ source, absoluteRef: "openapi.json", config });
  return problems.map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer}`);
};

test("a linter finds nothing in the document, and would", async () => {
  const source = JSON.stringify(document);
  expect(await problemsIn(source)).toEqual([]);
  expect(
    await problemsIn(source.replace('"csta_6clNH3W2pBehujY8mpTCU8","customerType"', '7,"customerType"')),
  ).toContainEqual(expect.stringContaining("no-invalid-media-type-examples"));
  expect(await problemsIn(source.replace("#/components/schemas/Card", "#/components/schemas/Cord"))).toContainEqual(
    expect.stringContaining("no-unresolved-refs"),
  );
});

test("the document is served as it is made, to anyone", async () => {
  const response = await world({ deprecation }).send("GET", "/openapi.json");
  expect(response.headers.get("Content-Type")).toBe("application/json");
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)));
});

test("the document has every route, and its access", async () => {
  for (const { path, method, operation } of operations) {
    const of = world();
    const to = path.replace("{customerId}", "csta_404");
    const code = async (headers: Record<string, string>) => {
      const response = await of.send(method.toUpperCase(), to, { headers });
      expect(response.status, `at ${path}`).not.toBe(404);
      expect(response.status, `at ${path}`).not.toBe(405);
      return response.status;
    };
    const [scope] = operation.security.flatMap((one) => Object.values(one)).flat();
    expect((await code({})) === 401, `at ${path}`).toBe(scope !== undefined);
    if (scope === undefined) continue;
    const others = everything.filter((one) => one !== scope);
    expect(await code({ "x-connectfi-token": await of.tokenFor(others) }), `at ${path}`).toBe(403);
    expect(await code({ "x-connectfi-token": await of.tokenFor([...everything, "pii:read"]) }), `at ${path}`).not.toBe(
      403,
    );
  }
});

test("the deprecated route is marked, and no other", () => {
  const marked = operations.filter(({ operation }) => operation.deprecated === true).map(({ path }) => path);
  expect(marked).toEqual(["/condor/customer/create"]);
});

test("Sunset is in the document once the day is known", () => {
  const headersOf = (one: typeof document) =>
    Object.keys(one.paths["/condor/customer/create"]?.["post"]?.responses["200"]?.headers ?? {});
  expect(headersOf(document)).toContain("Sunset");
  expect(headersOf(openApiDocument({ deprecation: { since: 1 } }))).not.toContain("Sunset");
});

test("the examples are the page's, but that its ids agree", () => {
  const post = document.paths["/condor/customer/create"]?.["post"];
  expect(post?.requestBody?.content["application/json"]?.examples?.["request"]?.value).toEqual(pageRequest);
  const { value } = post?.responses["200"]?.content["application/json"]?.examples?.["success"] ?? {};
  const text = JSON.stringify(value)
    .replaceAll(/(crda|acca)_[0-9a-zA-Z]{1,22}/gu, "$1_")
    .replace(/"requestId":"[0-9a-f]{32}"/u, '"requestId":"requestId"');
  expect(text).toBe(pageAnswer);
});

/** What JSON Schema has no word for: told in words, and as `maxLength` of an object. */
const isBeyondSchema = (value: unknown): boolean => {
  const faults = parse(CreateRequest)(value);
  return (
    faults._tag === "Left" &&
    faults.left.every(
      ({ keyword, instancePath }) => keyword === "maxLength" && instancePath === "/cardAttributes/additionalData",
    )
  );
};

test("the document's schema of a request accepts what the codec accepts, and refuses what it refuses", () => {
  const judge = judgeBy(document);
  const seen = { accepted: 0, refused: 0 };
  const overTheWire = fc
    .oneof(
      wireCreateRequests,
      nearlyCreateRequests.map(({ wire }) => wire),
      fc.jsonValue(),
    )
    .map((value): unknown => JSON.parse(JSON.stringify(value) ?? "null"));
  fc.assert(
    fc.property(overTheWire, (value) => {
      const refused = judge("/components/schemas/CreateRequest", value);
      const accepts = parse(CreateRequest)(value)._tag === "Right" || isBeyondSchema(value);
      expect(refused === undefined, `${refused}`).toBe(accepts);
      seen[accepts ? "accepted" : "refused"] += 1;
    }),
    { numRuns: 500 },
  );
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(50);
});
