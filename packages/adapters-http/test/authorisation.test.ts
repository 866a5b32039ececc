import { openApiDocument } from "@condor/adapters-http";
import { describe, expect, test } from "vitest";
import { answeredTo } from "./authorisation/answered-to.js";
import { callers } from "./authorisation/caller.js";
import { type Cell, matrix } from "./authorisation/matrix.js";

const document = openApiDocument({ deprecation: { since: 1_688_169_600 } });
const cells = matrix(document);

const madeUp = (path: string, like: string, change: object = {}) => {
  const operation = document.paths[like]?.["get"];
  if (operation === undefined) throw new Error(`${like} is not in the document`);
  return matrix({ paths: { ...document.paths, [path]: { get: { ...operation, ...change } } } });
};

const disagreeing = async (some: ReadonlyArray<Cell>): Promise<ReadonlyArray<string>> => {
  const wrong: string[] = [];
  for (const cell of some)
    if ((await answeredTo(cell)) !== cell.expected) wrong.push(`${cell.operationId}, ${cell.caller.name}`);
  return wrong;
};

describe("who may do what is what the document says", () => {
  test.each(cells.map((cell) => ({ ...cell, who: cell.caller.name, cell })))(
    "$operationId with $who: $expected",
    async ({ cell }) => {
      expect(await answeredTo(cell)).toBe(cell.expected);
    },
  );
});

describe("the matrix", () => {
  test("has a row for every operation of the document, and every expectation in it", () => {
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((one) => one.operationId),
    );
    expect(cells).toHaveLength(ids.length * callers.length);
    expect(new Set(cells.map(({ operationId }) => operationId))).toEqual(new Set(ids));
    expect(new Set(cells.map(({ expected }) => expected)).size).toBe(4);
  });

  test("has an operation that is added to the document, without being told", () => {
    const added = madeUp("/made/up/{customerId}", "/card/list/{customerId}", { security: [{ token: ["operate"] }] });
    const own = added.filter(({ path }) => path.startsWith("/made/up/csta_"));
    expect(own.map(({ caller, expected }) => [caller.name, expected])).toEqual(
      expect.arrayContaining([
        ["no token", "401 unauthorized"],
        ["a token with operate alone", "200"],
        ["a token with all but operate", "403 forbidden"],
      ]),
    );
    expect(own).toHaveLength(callers.length);
  });

  test("disagrees with a document that opens a route, or asks for another scope", async () => {
    const [path, like] = ["/card/list/{customerId}", "/card/list/{customerId}"];
    const cardsOf = (all: ReadonlyArray<Cell>) => all.filter(({ path: at }) => at.startsWith("/card/list/"));
    expect(await disagreeing(cardsOf(madeUp(path, like, { security: [] })))).toContain("listCards, no token");
    expect(await disagreeing(cardsOf(madeUp(path, like, { security: [{ token: ["create"] }] })))).toEqual(
      expect.arrayContaining(["listCards, a token with create alone", "listCards, a token with all but create"]),
    );
  });
});
