import { explain, parse, ruleCatalogue, secret } from "@condor/core";
import { explained, FactsOnWire, vectors } from "@condor/rules";
import { expect, test } from "vitest";
import { factsIn } from "../src/facts-in.js";
import { admissible } from "../src/inputs.js";
import { made } from "../src/made.js";

const waiting = made(
  parse(FactsOnWire)(
    factsIn({ ...admissible, customerType: "business", status: "WAITING-DATA", design: "not offered" }),
  ),
);

test("an explanation names the first rule that refuses, what helps, and every rule's verdict", () => {
  const { trace, ...decided } = explained(explain(waiting));
  expect(decided).toEqual({
    rulesetVersion: "1.0.0",
    decision: "refused",
    rule: "approved",
    failure: "CustomerNotApproved",
    remedy: "Supply the data that the check still asks for, and ask again once the status is APPROVED.",
  });
  expect(trace.map(({ rule }) => rule)).toEqual(ruleCatalogue.map(({ id }) => id));
  expect(trace.filter(({ verdict }) => verdict === "refuses").map(({ rule }) => rule)).toEqual([
    "approved",
    "design-offered",
  ]);
  expect(trace[3]?.evidence).toEqual({ customerType: "business", status: "WAITING-DATA", action: "supply data" });
});

test("an explanation of an own rule names that rule", () => {
  const rule = { id: "acme/nobody", since: "1", statement: "Nobody.", source: "acme", remedy: "None." } as const;
  const own = { ...rule, holds: () => false, look: () => ({ born: secret("1990-01-01") }) };
  const fine = made(parse(FactsOnWire)(factsIn(admissible)));
  const told = explained(explain(fine, [own]));
  expect(told).toMatchObject({ decision: "refused", rule: "acme/nobody", failure: "OwnRuleRefused", remedy: "None." });
  expect(JSON.stringify(told)).toContain('"born":"[redacted]"');
});

test("printed, an explanation shows no name", () => {
  for (const { facts } of vectors().vectors.filter((_, index) => index % 10 === 0))
    expect(JSON.stringify(explained(explain(made(parse(FactsOnWire)(facts)))).trace)).not.toMatch(/testman/i);
});
