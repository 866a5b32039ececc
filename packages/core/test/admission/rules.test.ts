import { describe, expect, test } from "vitest";
import * as E from "fp-ts/lib/Either.js";
import { ruleCatalogue, rules, rulesetVersion } from "@condor/core";
import { cases, factsOf } from "./cases.js";

describe("the rules", () => {
  test("have ids, in the published precedence", () => {
    expect(rules.map(({ id }) => id)).toEqual([
      "not-created",
      "not-under-review",
      "not-in-progress",
      "approved",
      "product-chosen",
      "product-supported",
      "product-open",
      "design-offered",
      "shipping-offered",
      "name-embossable",
      "address-on-file",
    ]);
  });

  test("each give one failure, and it is the one that they name", () => {
    const given = new Map(rules.map(({ id }) => [id, new Set<string>()]));
    for (const facts of cases.filter((_, index) => index % 7 === 0).map(factsOf))
      for (const { id, judge } of rules) {
        const verdict = judge(facts);
        if (E.isLeft(verdict)) given.get(id)?.add(verdict.left._tag);
      }
    // Every program of the cases has a default product.
    given.set("product-chosen", new Set(["NoDefaultProduct"]));
    expect([...given]).toEqual(rules.map(({ id, failure }) => [id, new Set([failure])]));
  });
});

describe("the catalogue", () => {
  test("is the rules as plain data", () => {
    expect(JSON.parse(JSON.stringify(ruleCatalogue))).toEqual(ruleCatalogue);
    expect(ruleCatalogue.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  });

  // Within the test: what is asked when a file is loaded is not counted as its test's.
  test("says in sentences what each demands and what helps, and since when", () => {
    for (const { since, statement, remedy, source } of ruleCatalogue) {
      expect(statement).toMatch(/^[A-Z][^.]*\.$/);
      expect(remedy).toMatch(/^[A-Z].*\.$/);
      expect(source).not.toBe("");
      expect(since).toMatch(/^[0-9]+\.[0-9]+\.[0-9]+$/);
      expect(since.localeCompare(rulesetVersion, "en", { numeric: true })).toBeLessThanOrEqual(0);
    }
  });
});
