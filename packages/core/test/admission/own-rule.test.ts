import { describe, expect, test } from "vitest";
import * as E from "fp-ts/lib/Either.js";
import { admit, explain, type Facts, type OwnRule, secret } from "@condor/core";
import { customerWith, program, requestWith } from "../fixtures.js";
import { cases, factsOf } from "./cases.js";

const text = {
  since: "2026-01-01",
  statement: "The customer lives in the United States.",
  source: "acme's licence",
  remedy: "Ask acme.",
};
const rule = (holds: (facts: Facts) => boolean): OwnRule => ({
  id: "acme/domestic",
  ...text,
  holds,
  look: () => ({ birthDate: secret("1990-01-01") }),
});
const refusing = rule(() => false);
const holding = rule(() => true);
const throwing = rule(() => {
  throw new Error("no such table");
});
const refused = { _tag: "OwnRuleRefused", rule: "acme/domestic", statement: text.statement, remedy: text.remedy };
const admissible = { customer: customerWith("individual"), program, request: requestWith() };

describe("a rule of the embedding service", () => {
  test("is judged after ours, and can only refuse, whatever the facts", () => {
    for (const facts of cases.filter((_, index) => index % 11 === 0).map(factsOf)) {
      const without = admit(facts);
      expect(admit(facts, [holding])).toEqual(without);
      expect(admit(facts, [holding, refusing])).toEqual(E.isLeft(without) ? without : E.left(refused));
    }
  });

  test("of several the first that refuses answers", () => {
    const other: OwnRule = { ...refusing, id: "acme/second" };
    expect(admit(admissible, [other, refusing])).toMatchObject({ left: { rule: "acme/second" } });
  });

  test("refuses where it throws", () => {
    const broken = { _tag: "OwnRuleBroken", rule: "acme/domestic", cause: "Error: no such table" };
    expect(admit(admissible, [throwing])).toEqual(E.left(broken));
  });

  test("refuses where it answers a promise, for want of types", () => {
    const later: unknown = Promise.resolve(true);
    expect(admit(admissible, [{ ...holding, holds: () => later as boolean }])).toEqual(E.left(refused));
  });

  test("is traced like ours, after them", () => {
    const { decision, trace } = explain(admissible, [refusing]);
    expect(decision).toEqual(admit(admissible, [refusing]));
    expect(trace.at(-1)).toEqual({
      rule: { id: "acme/domestic", ...text },
      verdict: "Refuses",
      evidence: { birthDate: expect.anything() },
      refusal: refused,
    });
    expect(JSON.stringify(trace)).not.toContain("1990");
  });

  test("that cannot tell what it looked at is traced all the same", () => {
    const blind: OwnRule = { ...holding, look: throwing.holds as () => never };
    expect(explain(admissible, [blind]).trace.at(-1)).toMatchObject({ verdict: "Holds", evidence: { threw: {} } });
  });
});
